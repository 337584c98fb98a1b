-- Asked to see whether Postgres answers.
select 1

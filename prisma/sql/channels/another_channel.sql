-- By which channel the owner is told that another one does not work: one that does.
select id from channel
where workspace_id = $1 and id <> $2 and is_on and failing_since is null
order by last_sent_at desc nulls last, id
limit 1

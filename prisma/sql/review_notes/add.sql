-- Keeps revision $3 of a review's note, and forgets those before the newest $6.
with forgotten as (
  delete from review_note where workspace_id = $1 and period = $2 and revision <= $3::integer - $6::integer
)
insert into review_note (workspace_id, period, revision, text, made_by) values ($1, $2, $3, $4, $5)
returning revision, text, made_at, author_name($1, made_by) as made_by

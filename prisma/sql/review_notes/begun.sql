-- What saving a note goes by: the last revision, the text of revision $3, which may be forgotten, and who saves ($4) in words.
select coalesce(l.revision, 0) as revision, coalesce(l.text, '') as text, l.made_at, author_name($1, l.made_by) as made_by,
  (select text from review_note where workspace_id = $1 and period = $2 and revision = $3) as base, author_name($1, $4) as writer
from (values (1)) one (row)
left join lateral (
  select * from review_note where workspace_id = $1 and period = $2 order by revision desc limit 1
) l on true

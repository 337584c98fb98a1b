-- Who saved a review's note and when, the newest revision first.
select revision, made_at, author_name($1, made_by) as made_by
from review_note
where workspace_id = $1 and period = $2
order by revision desc

-- The last revision of a review's note, or revision $3 where that is not null.
select revision, text, made_at, author_name($1, made_by) as made_by
from review_note
where workspace_id = $1 and period = $2 and ($3::integer is null or revision = $3)
order by revision desc
limit 1

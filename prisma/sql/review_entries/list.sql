-- What was entered for some periods, and by whom in words.
select period, figure, value, entered_at, author_name($1, entered_by) as entered_by
from review_entry
where workspace_id = $1 and period = any($2)

-- The newest resolutions taken back and cases escalated.
select {case_columns}
from support_case
where workspace_id = $1 and version = $2 and flipped_at is not null
order by flipped_at desc
limit $3

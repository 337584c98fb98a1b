-- How many handoffs there are in which no human has written, up to $5; $3, $4: when they were.
select count(*)::integer as count
from (
  select from stint
  where workspace_id = $1 and version = $2 and opened_by = 1 and taken_up_at is null
    and started_at >= $3::bigint and started_at < $4::bigint
  limit $5) as not_taken_up

-- The case that each of these stints belongs to: the latest of its issue that begins at or before it.
select distinct on (c.first_started_at, c.first_conversation, c.first_position) c.*
from unnest($4::bigint[], $5::text[], $6::integer[]) as s (started_at, conversation, position)
cross join lateral (
  select {case_columns}
  from support_case
  where workspace_id = $1 and version = $2 and issue = $3
    and (first_started_at, first_conversation, first_position) <= (s.started_at, s.conversation, s.position)
  order by first_started_at desc, first_conversation desc, first_position desc
  limit 1
) c
order by c.first_started_at, c.first_conversation, c.first_position

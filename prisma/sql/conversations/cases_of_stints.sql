-- The case that each of these stints belongs to: the latest of its issue that begins at or before it.
select distinct on (c.first_started_at, c.first_conversation, c.first_position) c.*
from unnest($4::bigint[], $5::text[], $6::integer[]) as s (started_at, conversation, position)
cross join lateral (
  select issue, first_started_at, first_conversation, first_position, customer, reach_at, stints, prelude_micros,
  root_started_at, root_conversation, root_position, root_ended_at, root_outcome, root_handler, root_micros,
  rework_started_at, rework_conversation, rework_position, rework_opened_by, rework_stints, rework_micros,
  broken_by, broken_at, rating, anonymous, channel, language, market, topic, agent_version
  from support_case
  where workspace_id = $1 and version = $2 and issue = $3
    and (first_started_at, first_conversation, first_position) <= (s.started_at, s.conversation, s.position)
  order by first_started_at desc, first_conversation desc, first_position desc
  limit 1
) c
order by c.first_started_at, c.first_conversation, c.first_position

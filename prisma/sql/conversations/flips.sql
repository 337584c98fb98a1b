-- The newest resolutions taken back and cases escalated.
select issue, first_started_at, first_conversation, first_position, customer, reach_at, stints, prelude_micros,
  root_started_at, root_conversation, root_position, root_ended_at, root_outcome, root_handler, root_micros,
  rework_started_at, rework_conversation, rework_position, rework_opened_by, rework_stints, rework_micros,
  broken_by, broken_at, rating, anonymous, channel, language, market, topic, agent_version
from support_case
where workspace_id = $1 and version = $2 and flipped_at is not null
order by flipped_at desc
limit $3

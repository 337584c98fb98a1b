-- Resolutions that a churn may have taken back: those of its customer that ended within a window before it.
select issue, first_started_at, first_conversation, first_position, customer, reach_at, stints, prelude_micros,
  root_started_at, root_conversation, root_position, root_ended_at, root_outcome, root_handler, root_micros,
  rework_started_at, rework_conversation, rework_position, rework_opened_by, rework_stints, rework_micros,
  broken_by, broken_at, rating, anonymous, channel, language, market, topic, agent_version
from unnest($3::uuid[], $4::bigint[]) as churn (customer_id, at)
join support_case on workspace_id = $1 and version = $2 and customer = churn.customer_id
  and root_ended_at <= churn.at and root_ended_at > churn.at - $5::bigint

-- Sets down recounted sums; the same cell may come several times.
insert into recounted_quarter (workspace_id, version,
  cohort, handler, channel, language, market, topic, agent_version, cases, resolved, broken_recontact, broken_reopen,
  broken_escalation, broken_churn, escalated, abandoned, anonymous_cases, conversations, handed_off,
  after_hours_started, after_hours_contained, rework_stints, ratings, rating_sum, satisfied_ratings, resolution_ms,
  unbroken_handling_ms, handling_micros, rework_micros, failure_impact_micros)
select $1, $2,
  to_timestamp(cohort_ms / 1000), handler, channel, language, market, topic, agent_version, cases, resolved,
  broken_recontact, broken_reopen, broken_escalation, broken_churn, escalated, abandoned, anonymous_cases,
  conversations, handed_off, after_hours_started, after_hours_contained, rework_stints, ratings, rating_sum,
  satisfied_ratings, resolution_ms, unbroken_handling_ms, handling_micros, rework_micros, failure_impact_micros
from unnest(
  $3::bigint[], $4::smallint[], $5::smallint[], $6::smallint[], $7::smallint[], $8::smallint[], $9::smallint[],
  $10::integer[], $11::integer[], $12::integer[], $13::integer[], $14::integer[], $15::integer[], $16::integer[],
  $17::integer[], $18::integer[], $19::integer[], $20::integer[], $21::integer[], $22::integer[], $23::integer[],
  $24::integer[], $25::integer[], $26::integer[], $27::bigint[], $28::bigint[], $29::bigint[], $30::bigint[],
  $31::bigint[]) as given (
  cohort_ms, handler, channel, language, market, topic, agent_version, cases, resolved, broken_recontact,
  broken_reopen, broken_escalation, broken_churn, escalated, abandoned, anonymous_cases, conversations, handed_off,
  after_hours_started, after_hours_contained, rework_stints, ratings, rating_sum, satisfied_ratings, resolution_ms,
  unbroken_handling_ms, handling_micros, rework_micros, failure_impact_micros)

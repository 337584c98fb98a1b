-- Adds differences to the cells; the keys come in order, so that no two batches can deadlock.
insert into rollup_day as t (workspace_id, version,
  pair, day, handler, a, b, cases, resolved, broken_recontact, broken_reopen, broken_escalation, broken_churn,
  escalated, abandoned, anonymous_cases, conversations, handed_off, after_hours_started, after_hours_contained,
  rework_stints, ratings, rating_sum, satisfied_ratings, resolution_ms, unbroken_handling_ms, handling_micros,
  rework_micros, failure_impact_micros)
select $1, $2,
  pair, to_timestamp(day_ms / 1000), handler, a, b, cases, resolved, broken_recontact, broken_reopen,
  broken_escalation, broken_churn, escalated, abandoned, anonymous_cases, conversations, handed_off,
  after_hours_started, after_hours_contained, rework_stints, ratings, rating_sum, satisfied_ratings, resolution_ms,
  unbroken_handling_ms, handling_micros, rework_micros, failure_impact_micros
from unnest(
  $3::smallint[], $4::bigint[], $5::smallint[], $6::smallint[], $7::smallint[], $8::integer[], $9::integer[],
  $10::integer[], $11::integer[], $12::integer[], $13::integer[], $14::integer[], $15::integer[], $16::integer[],
  $17::integer[], $18::integer[], $19::integer[], $20::integer[], $21::integer[], $22::integer[], $23::integer[],
  $24::integer[], $25::bigint[], $26::bigint[], $27::bigint[], $28::bigint[], $29::bigint[]) as given (
  pair, day_ms, handler, a, b, cases, resolved, broken_recontact, broken_reopen, broken_escalation, broken_churn,
  escalated, abandoned, anonymous_cases, conversations, handed_off, after_hours_started, after_hours_contained,
  rework_stints, ratings, rating_sum, satisfied_ratings, resolution_ms, unbroken_handling_ms, handling_micros,
  rework_micros, failure_impact_micros)
on conflict (workspace_id, version, pair, day, handler, a, b) do update
set
  cases = t.cases + excluded.cases, resolved = t.resolved + excluded.resolved,
  broken_recontact = t.broken_recontact + excluded.broken_recontact,
  broken_reopen = t.broken_reopen + excluded.broken_reopen,
  broken_escalation = t.broken_escalation + excluded.broken_escalation,
  broken_churn = t.broken_churn + excluded.broken_churn, escalated = t.escalated + excluded.escalated,
  abandoned = t.abandoned + excluded.abandoned, anonymous_cases = t.anonymous_cases + excluded.anonymous_cases,
  conversations = t.conversations + excluded.conversations, handed_off = t.handed_off + excluded.handed_off,
  after_hours_started = t.after_hours_started + excluded.after_hours_started,
  after_hours_contained = t.after_hours_contained + excluded.after_hours_contained,
  rework_stints = t.rework_stints + excluded.rework_stints, ratings = t.ratings + excluded.ratings,
  rating_sum = t.rating_sum + excluded.rating_sum,
  satisfied_ratings = t.satisfied_ratings + excluded.satisfied_ratings,
  resolution_ms = t.resolution_ms + excluded.resolution_ms,
  unbroken_handling_ms = t.unbroken_handling_ms + excluded.unbroken_handling_ms,
  handling_micros = t.handling_micros + excluded.handling_micros,
  rework_micros = t.rework_micros + excluded.rework_micros,
  failure_impact_micros = t.failure_impact_micros + excluded.failure_impact_micros

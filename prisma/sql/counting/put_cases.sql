insert into support_case (workspace_id, version,
  issue, first_started_at, first_conversation, first_position, customer, reach_at, stints, prelude_micros,
  root_started_at, root_conversation, root_position, root_ended_at, root_outcome, root_handler, root_micros,
  rework_started_at, rework_conversation, rework_position, rework_opened_by, rework_stints, rework_micros, broken_by,
  broken_at, rating, anonymous, channel, language, market, topic, agent_version, cohort, flipped_at)
select $1, $2, given.*,
  case when given.root_outcome > 0 then to_timestamp(given.root_ended_at / 900000 * 900) end,
  case when given.root_outcome = 2 then given.root_ended_at else given.broken_at end
from unnest(
  $3::uuid[], $4::bigint[], $5::text[], $6::integer[], $7::uuid[], $8::bigint[], $9::integer[], $10::bigint[],
  $11::bigint[], $12::text[], $13::integer[], $14::bigint[], $15::smallint[], $16::smallint[], $17::bigint[],
  $18::bigint[], $19::text[], $20::integer[], $21::smallint[], $22::integer[], $23::bigint[], $24::smallint[],
  $25::bigint[], $26::smallint[], $27::boolean[], $28::smallint[], $29::smallint[], $30::smallint[], $31::smallint[],
  $32::smallint[]) as given (
  issue, first_started_at, first_conversation, first_position, customer, reach_at, stints, prelude_micros,
  root_started_at, root_conversation, root_position, root_ended_at, root_outcome, root_handler, root_micros,
  rework_started_at, rework_conversation, rework_position, rework_opened_by, rework_stints, rework_micros, broken_by,
  broken_at, rating, anonymous, channel, language, market, topic, agent_version)
on conflict (workspace_id, version, issue, first_started_at, first_conversation, first_position) do update
set
  customer = excluded.customer, reach_at = excluded.reach_at, stints = excluded.stints,
  prelude_micros = excluded.prelude_micros, root_started_at = excluded.root_started_at,
  root_conversation = excluded.root_conversation, root_position = excluded.root_position,
  root_ended_at = excluded.root_ended_at, root_outcome = excluded.root_outcome, root_handler = excluded.root_handler,
  root_micros = excluded.root_micros, rework_started_at = excluded.rework_started_at,
  rework_conversation = excluded.rework_conversation, rework_position = excluded.rework_position,
  rework_opened_by = excluded.rework_opened_by, rework_stints = excluded.rework_stints,
  rework_micros = excluded.rework_micros, broken_by = excluded.broken_by, broken_at = excluded.broken_at,
  rating = excluded.rating, anonymous = excluded.anonymous, channel = excluded.channel, language = excluded.language,
  market = excluded.market, topic = excluded.topic, agent_version = excluded.agent_version, cohort = excluded.cohort, flipped_at = excluded.flipped_at

-- Cases by their roots, the newest first. $3: open ones, which have no cohort; $7: first cohort that has not matured;
-- $16 to $18: the last row of the page before; $20: for the number of each outcome the state that it decides, or null.
select issue, first_started_at, first_conversation, first_position, customer, reach_at, stints, prelude_micros,
  root_started_at, root_conversation, root_position, root_ended_at, root_outcome, root_handler, root_micros,
  rework_started_at, rework_conversation, rework_position, rework_opened_by, rework_stints, rework_micros,
  broken_by, broken_at, rating, anonymous, channel, language, market, topic, agent_version
from support_case
where workspace_id = $1 and version = $2 and root_conversation is not null
  and (case when $3::boolean then cohort is null else cohort >= $4::timestamptz and cohort < $5::timestamptz end)
  and ($6::text[] is null or coalesce(($20::text[])[root_outcome + 1], case
    when broken_by is not null then 'broken'
    when cohort < $7::timestamptz then 'accepted'
    else 'pending' end) = any ($6))
  and ($8::smallint[] is null or broken_by = any ($8))
  and ($9::smallint[] is null or root_handler = any ($9)) and ($10::smallint[] is null or channel = any ($10))
  and ($11::smallint[] is null or language = any ($11)) and ($12::smallint[] is null or market = any ($12))
  and ($13::smallint[] is null or topic = any ($13)) and ($14::smallint[] is null or agent_version = any ($14))
  and ($15::text is null or root_conversation = $15)
  and ($16::bigint is null or (case when $3
    then (root_ended_at, root_conversation, root_position) < ($16, $17, $18::integer)
    else (cohort, root_ended_at, root_conversation, root_position) < (to_timestamp($16 / 900000 * 900), $16, $17, $18) end))
order by cohort desc, root_ended_at desc, root_conversation desc, root_position desc
limit $19

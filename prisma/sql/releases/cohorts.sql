-- The cases of some agent versions ($5) in the cohorts of [$3, $4) by version, handler, topic and language: hours and sums as lists, money in
-- micros. Filters by the numbers of values, null for all: $6 handler, $7 channel, $8 language, $9 market, $10 topic.
with hours as (
  select agent_version, handler, topic, language, date_bin('1 hour', cohort, 'epoch') as hour, sum(cases)::int as cases,
    sum(resolved)::int as resolved, sum(escalated + abandoned)::int as lost, sum(handling_micros::float8) as handling,
    sum((handling_micros + rework_micros + failure_impact_micros)::float8) as full_cost
  from rollup_quarter
  where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4 and agent_version = any ($5::smallint[])
    and ($6::smallint[] is null or handler = any ($6)) and ($7::smallint[] is null or channel = any ($7))
    and ($8::smallint[] is null or language = any ($8)) and ($9::smallint[] is null or market = any ($9))
    and ($10::smallint[] is null or topic = any ($10))
  group by 1, 2, 3, 4, 5
)
select agent_version, handler, topic, language, array_agg((extract(epoch from hour) / 3600)::int) as hours, array_agg(cases) as cases,
  array_agg(resolved) as resolved, array_agg(lost) as lost, array_agg(handling) as handling, array_agg(full_cost) as full_cost
from hours
where cases <> 0
group by agent_version, handler, topic, language

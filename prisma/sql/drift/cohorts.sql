-- The cohorts of [$3, $4) by the hour in which they were, of each handler (dimension -1) and each handler and value of a dimension: hours
-- and sums as lists, money in micros.
with hours as (
  select floor(extract(epoch from cohort) / 3600)::int as hour, handler, channel, language, market, topic, agent_version,
    sum(cases)::int as cases, sum(resolved)::int as resolved, sum(escalated + abandoned)::int as lost, sum(handling_micros)::bigint as handling,
    sum(rework_stints)::int as rework_stints, sum(rework_micros)::bigint as rework
  from rollup_quarter
  where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4
  group by 1, 2, 3, 4, 5, 6, 7
), summed as (
  select hour, handler,
    case when grouping(channel) = 0 then 0 when grouping(language) = 0 then 1 when grouping(market) = 0 then 2
      when grouping(topic) = 0 then 3 when grouping(agent_version) = 0 then 4 else -1 end as dimension,
    coalesce(channel, language, market, topic, agent_version, 0) as value,
    sum(cases) as cases, sum(resolved) as resolved, sum(lost) as lost, sum(handling) as handling,
    sum(rework_stints) as rework_stints, sum(rework) as rework
  from hours
  group by grouping sets ((hour, handler), (hour, handler, channel), (hour, handler, language), (hour, handler, market),
    (hour, handler, topic), (hour, handler, agent_version))
)
select handler, dimension, value, array_agg(hour) as hours, array_agg(cases::int) as cases, array_agg(resolved::int) as resolved,
  array_agg(lost::int) as lost, array_agg(handling::float8) as handling,
  array_agg(rework_stints::int) as rework_stints, array_agg(rework::float8) as rework
from summed
where cases <> 0
group by handler, dimension, value

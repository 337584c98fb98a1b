-- The cohorts of [$3, $4) by hour, of each handler and value of the dimensions that are told apart ($5, one of them after the other), of
-- the wanted alone ($6: handlers, $7 to $11: values; null is all): hours and counts as lists.
with hours as (
  select date_bin('1 hour', cohort, 'epoch') as hour, handler,
    case when ($5::boolean[])[1] then channel else 0 end as channel, case when ($5::boolean[])[2] then language else 0 end as language,
    case when ($5::boolean[])[3] then market else 0 end as market, case when ($5::boolean[])[4] then topic else 0 end as topic,
    case when ($5::boolean[])[5] then agent_version else 0 end as agent_version,
    sum(resolved) as resolved, sum(escalated + abandoned) as lost
  from rollup_quarter
  where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4
    and ($6::smallint[] is null or handler = any ($6)) and ($7::smallint[] is null or channel = any ($7))
    and ($8::smallint[] is null or language = any ($8)) and ($9::smallint[] is null or market = any ($9))
    and ($10::smallint[] is null or topic = any ($10)) and ($11::smallint[] is null or agent_version = any ($11))
  group by 1, 2, 3, 4, 5, 6, 7
)
select handler, channel, language, market, topic, agent_version,
  array_agg((date_part('epoch', hour) / 3600)::int)::text as hours, array_agg(resolved)::text as resolved, array_agg(lost)::text as lost
from hours
where resolved <> 0 or lost <> 0
group by handler, channel, language, market, topic, agent_version

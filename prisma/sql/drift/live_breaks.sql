-- The breaks of the cohorts of [$3, $4) by hour of the cohort and age (-1: at once), with the same parameters and in the same form as live_cohorts.
with aged as (
  select (date_part('epoch', cohort) / 3600)::int as hour, age, handler,
    case when ($5::boolean[])[1] then channel else 0 end as channel, case when ($5::boolean[])[2] then language else 0 end as language,
    case when ($5::boolean[])[3] then market else 0 end as market, case when ($5::boolean[])[4] then topic else 0 end as topic,
    case when ($5::boolean[])[5] then agent_version else 0 end as agent_version,
    sum(broken_recontact + broken_reopen + broken_escalation + broken_churn)::int as breaks
  from rollup_break
  where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4
    and ($6::smallint[] is null or handler = any ($6)) and ($7::smallint[] is null or channel = any ($7))
    and ($8::smallint[] is null or language = any ($8)) and ($9::smallint[] is null or market = any ($9))
    and ($10::smallint[] is null or topic = any ($10)) and ($11::smallint[] is null or agent_version = any ($11))
  group by 1, 2, 3, 4, 5, 6, 7, 8
)
select handler, channel, language, market, topic, agent_version,
  array_agg(hour)::text as hours, array_agg(age)::text as ages, array_agg(breaks)::text as breaks
from aged
group by handler, channel, language, market, topic, agent_version

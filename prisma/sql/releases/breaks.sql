-- The breaks of the same cases by age in hours (-1: at once) and how many, as lists; parameters as in `releases/cohorts`.
with aged as (
  select agent_version, handler, topic, language, (extract(epoch from cohort) / 3600)::int as hour, age,
    sum(broken_recontact + broken_reopen + broken_escalation + broken_churn)::int as breaks
  from rollup_break
  where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4 and agent_version = any ($5::smallint[])
    and ($6::smallint[] is null or handler = any ($6)) and ($7::smallint[] is null or channel = any ($7))
    and ($8::smallint[] is null or language = any ($8)) and ($9::smallint[] is null or market = any ($9))
    and ($10::smallint[] is null or topic = any ($10))
  group by 1, 2, 3, 4, 5, 6
)
select agent_version, handler, topic, language, array_agg(hour) as hours, array_agg(age) as ages, array_agg(breaks) as breaks
from aged
where breaks <> 0
group by agent_version, handler, topic, language

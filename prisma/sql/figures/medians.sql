-- Exact medians of the resolution time. $5: starts of the spans; $6: dimensions to group by; $7 to $12: wanted numbers.
select width_bucket(cohort, $5::timestamptz[]) as span,
  case when 'handler' = any ($6::text[]) then root_handler end as handler,
  case when 'channel' = any ($6::text[]) then channel end as channel,
  case when 'language' = any ($6::text[]) then language end as language,
  case when 'market' = any ($6::text[]) then market end as market,
  case when 'topic' = any ($6::text[]) then topic end as topic,
  case when 'agentVersion' = any ($6::text[]) then agent_version end as agent_version,
  percentile_cont(0.5) within group (order by root_ended_at - root_started_at) / 1000 as median_seconds
from support_case
where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4 and root_outcome = 1
  and ($7::smallint[] is null or root_handler = any ($7)) and ($8::smallint[] is null or channel = any ($8))
  and ($9::smallint[] is null or language = any ($9)) and ($10::smallint[] is null or market = any ($10))
  and ($11::smallint[] is null or topic = any ($11)) and ($12::smallint[] is null or agent_version = any ($12))
group by 1, 2, 3, 4, 5, 6, 7

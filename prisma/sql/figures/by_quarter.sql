-- Sums of the cells of some stretches of time: by span, maturity, handler and the dimensions that are asked for.
-- $3, $4: starts and ends of the stretches; $5: which of them have matured; $6: starts of the spans, in order;
-- $7: dimensions to group by; $8 to $13: wanted numbers of each dimension, or null for all;
-- $14 to $16: starts of days, and what each case with an AI or a human root bears of that day's overhead; $17: rows at most.
select width_bucket(r.cohort, $6::timestamptz[]) as span, stretch.matured, handler,
  case when 'channel' = any ($7::text[]) then channel end as channel,
  case when 'language' = any ($7::text[]) then language end as language,
  case when 'market' = any ($7::text[]) then market end as market,
  case when 'topic' = any ($7::text[]) then topic end as topic,
  case when 'agentVersion' = any ($7::text[]) then agent_version end as agent_version,
  sum(cases) as cases, sum(resolved) as resolved, sum(broken_recontact) as broken_recontact,
  sum(broken_reopen) as broken_reopen, sum(broken_escalation) as broken_escalation,
  sum(broken_churn) as broken_churn, sum(escalated) as escalated, sum(abandoned) as abandoned,
  sum(anonymous_cases) as anonymous_cases, sum(conversations) as conversations, sum(handed_off) as handed_off,
  sum(after_hours_started) as after_hours_started, sum(after_hours_contained) as after_hours_contained,
  sum(rework_stints) as rework_stints, sum(ratings) as ratings, sum(rating_sum) as rating_sum,
  sum(satisfied_ratings) as satisfied_ratings, sum(resolution_ms) as resolution_ms,
  sum(unbroken_handling_ms) as unbroken_handling_ms, sum(handling_micros) as handling_micros,
  sum(rework_micros) as rework_micros, sum(failure_impact_micros) as failure_impact_micros,
  sum(cases * coalesce((case handler when 0 then $15::bigint[] else $16::bigint[] end)[width_bucket(r.cohort, $14::timestamptz[])], 0)) as overhead_micros
from unnest($3::timestamptz[], $4::timestamptz[], $5::boolean[]) as stretch (starts, ends, matured)
join rollup_quarter r on r.workspace_id = $1 and r.version = $2 and r.cohort >= stretch.starts and r.cohort < stretch.ends
where ($8::smallint[] is null or handler = any ($8)) and ($9::smallint[] is null or channel = any ($9))
  and ($10::smallint[] is null or language = any ($10)) and ($11::smallint[] is null or market = any ($11))
  and ($12::smallint[] is null or topic = any ($12)) and ($13::smallint[] is null or agent_version = any ($13))
group by 1, 2, 3, 4, 5, 6, 7, 8
limit $17

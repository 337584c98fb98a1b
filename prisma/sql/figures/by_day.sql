-- The same sums over whole local days, from the rollup of one pair of dimensions.
-- $3 to $6 as in by_quarter.sql; $7: the pair; $8, $9: whether to group by its first and second dimension;
-- $10 to $12: wanted handlers and numbers of both, or null for all; $13 to $15: days and what each case bears of them; $16: rows at most.
select width_bucket(r.day, $6::timestamptz[]) as span, stretch.matured, handler,
  case when $8::boolean then a end as a, case when $9::boolean then b end as b,
  sum(cases) as cases, sum(resolved) as resolved, sum(broken_recontact) as broken_recontact,
  sum(broken_reopen) as broken_reopen, sum(broken_escalation) as broken_escalation,
  sum(broken_churn) as broken_churn, sum(escalated) as escalated, sum(abandoned) as abandoned,
  sum(anonymous_cases) as anonymous_cases, sum(conversations) as conversations, sum(handed_off) as handed_off,
  sum(after_hours_started) as after_hours_started, sum(after_hours_contained) as after_hours_contained,
  sum(rework_stints) as rework_stints, sum(ratings) as ratings, sum(rating_sum) as rating_sum,
  sum(satisfied_ratings) as satisfied_ratings, sum(resolution_ms) as resolution_ms,
  sum(unbroken_handling_ms) as unbroken_handling_ms, sum(handling_micros) as handling_micros,
  sum(rework_micros) as rework_micros, sum(failure_impact_micros) as failure_impact_micros,
  sum(cases * coalesce((case handler when 0 then $14::bigint[] else $15::bigint[] end)[width_bucket(r.day, $13::timestamptz[])], 0)) as overhead_micros
from unnest($3::timestamptz[], $4::timestamptz[], $5::boolean[]) as stretch (starts, ends, matured)
join rollup_day r on r.workspace_id = $1 and r.version = $2 and r.pair = $7 and r.day >= stretch.starts and r.day < stretch.ends
where ($10::smallint[] is null or handler = any ($10)) and ($11::smallint[] is null or a = any ($11))
  and ($12::smallint[] is null or b = any ($12))
group by 1, 2, 3, 4, 5
limit $16

-- What handling a case of the cohorts of [$3, $4) costs, by handler; and the costs themselves, those that differ by less than two in a hundred as one.
with each as (
  select root_handler as handler, (root_micros + prelude_micros)::float8 as cost
  from support_case
  where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4
), bin as (
  select handler, avg(cost) as cost, count(*)::int as count
  from each
  group by handler, case when cost > 0 then round(ln(cost) * 50) end
), binned as (
  select handler, array_agg(cost) as costs, array_agg(count) as counts from bin group by handler
)
select each.handler, count(*)::int as count, avg(cost) as mean, coalesce(var_samp(cost), 0) as variance, costs, counts
from each join binned using (handler)
group by each.handler, costs, counts

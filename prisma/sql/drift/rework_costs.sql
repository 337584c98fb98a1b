-- What a stint of rework costs on cases of the cohorts of [$3, $4), by the handler of the case, where that is priced ($5: of human roots, too);
-- and the costs themselves, those that differ by less than two in a hundred as one.
with each as (
  select c.root_handler as handler, s.cost_micros::float8 as cost
  from support_case c
  join stint s on s.workspace_id = $1 and s.version = $2 and s.issue = c.issue
    and (s.started_at, s.conversation, s.position) > (c.root_started_at, c.root_conversation, c.root_position)
    and s.started_at <= c.reach_at
  where c.workspace_id = $1 and c.version = $2 and c.cohort >= $3 and c.cohort < $4 and c.rework_stints > 0
    and ($5 or c.root_handler = 0)
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

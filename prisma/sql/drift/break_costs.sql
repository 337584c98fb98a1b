-- What a broken resolution of the cohorts of [$3, $4) costs beside its handling, by handler: its rework, where that is priced
-- ($5: of human roots too), and the failure impact of its cause ($6, by the number of the cause).
select root_handler as handler, count(*)::int as count, avg(cost) as mean, coalesce(var_samp(cost), 0) as variance
from (
  select root_handler,
    (case when $5 or root_handler = 0 then rework_micros else 0 end + ($6::bigint[])[broken_by + 1])::float8 as cost
  from support_case
  where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4 and broken_by is not null
) broken
group by root_handler

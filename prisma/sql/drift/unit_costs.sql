-- What handling a case of the cohorts of [$3, $4) costs, by handler.
select root_handler as handler, count(*)::int as count, avg(root_micros + prelude_micros)::float8 as mean,
  coalesce(var_samp((root_micros + prelude_micros)::float8), 0) as variance
from support_case
where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4
group by root_handler

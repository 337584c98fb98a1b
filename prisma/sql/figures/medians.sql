-- Exact medians of the resolution time by span and segment: the numbers of the dimensions in $6, null of the others.
-- $5: starts of the spans; $6: dimensions to group by; from $7 on: the wanted numbers of each dimension.
select width_bucket(cohort, $5::timestamptz[]) as span, array[{told}] as numbers,
  percentile_cont(0.5) within group (order by root_ended_at - root_started_at) / 1000 as median_seconds
from support_case
where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4 and root_outcome = 1
  and {wanted}
group by 1, 2

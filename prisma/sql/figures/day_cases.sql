-- All cases of each local day by handler, whatever the filters: who shares that day's overhead.
select day, handler, sum(cases)::int as cases
from rollup_day
where workspace_id = $1 and version = $2 and pair = 0 and day >= $3 and day < $4
group by day, handler

-- Agent versions with cases on the local days from $3 to $4, the newest first ($6 at most), by the days of one pair of dimensions ($5) whose second one
-- is the agent version. 0 and 1 are no versions: not said, and others.
select b as number, sum(cases)::int as cases, min(day) as first_day, max(day) as last_day
from rollup_day
where workspace_id = $1 and version = $2 and pair = $5 and day >= $3 and day < $4 and b > 1 and cases > 0
group by b
order by max(day) desc, min(day) desc, b desc
limit $6

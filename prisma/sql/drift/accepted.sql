-- What was accepted as normal since a baseline was learned.
select series, (extract(epoch from hour) / 3600)::int as "fromHour", ratio, observed
from drift_accepted where workspace_id = $1 and baseline = $2
order by series

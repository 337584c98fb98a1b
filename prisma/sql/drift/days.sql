-- How each series stood at the last hour of each local day (time zone $3) since $2, the oldest first.
select distinct on (series, date) series, to_char(hour at time zone $3, 'YYYY-MM-DD') as date, state, worse, better, ratio
from drift_hour
where workspace_id = $1 and hour >= $2
order by series, date, hour desc

-- A series as it was judged last, and by what; locked, so that two that accept it do so one after the other.
select s.judged, r.baseline, r.hour
from drift_run r join drift_series s using (workspace_id)
where r.workspace_id = $1 and s.series = $2
for update of r

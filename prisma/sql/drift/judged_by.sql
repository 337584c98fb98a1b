-- The baseline of a version of the policy, and the series of breaks as they were judged by it last: those whose names are like $3.
select b.number, b.learned_at, s.series, s.judged -> 'alarm' as alarm, (s.judged ->> 'isCalm')::boolean as "isCalm",
  (s.judged ->> 'worse')::float8 as worse, (s.judged ->> 'better')::float8 as better
from (select * from baseline where workspace_id = $1 and version = $2 order by number desc limit 1) b
left join drift_run r on r.workspace_id = b.workspace_id and r.version = b.version and r.baseline = b.number
left join drift_series s on s.workspace_id = r.workspace_id and s.series like any ($3::text[])

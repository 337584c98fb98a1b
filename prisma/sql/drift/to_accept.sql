-- A series as it was judged last and by which baseline, the one that judges next, and what of the series is accepted by that.
-- Asked once the run is locked, in a statement of its own: one that waits for the lock would see the series as it was before.
select s.judged, r.baseline as judged_by, r.hour, b.number as judges_next, (extract(epoch from a.hour) / 3600)::int as from_hour, a.ratio, a.observed
from drift_run r
join drift_series s using (workspace_id)
join workspace w on w.id = r.workspace_id
left join lateral (
  select max(number) as number from baseline where workspace_id = w.id and version = w.policy_version
) b on true
left join drift_accepted a on a.workspace_id = w.id and a.series = s.series and a.baseline = b.number
where r.workspace_id = $1 and s.series = $2

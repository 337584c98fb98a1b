-- A change on top of one that was accepted is so many times as much again.
insert into drift_accepted as a (workspace_id, series, baseline, hour, ratio, observed, accepted_at, accepted_by)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (workspace_id, series) do update
set ratio = case when a.baseline = excluded.baseline then a.ratio else 1 end * excluded.ratio, baseline = excluded.baseline,
  hour = excluded.hour, observed = excluded.observed, accepted_at = excluded.accepted_at, accepted_by = excluded.accepted_by

insert into drift_accepted (workspace_id, series, baseline, hour, ratio, observed, accepted_at, accepted_by)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (workspace_id, series) do update
set ratio = excluded.ratio, baseline = excluded.baseline, hour = excluded.hour, observed = excluded.observed,
  accepted_at = excluded.accepted_at, accepted_by = excluded.accepted_by

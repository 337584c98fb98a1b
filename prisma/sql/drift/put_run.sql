insert into drift_run (workspace_id, version, baseline, sequence, hour) values ($1, $2, $3, $4, $5)
on conflict (workspace_id) do update set version = excluded.version, baseline = excluded.baseline, sequence = excluded.sequence, hour = excluded.hour

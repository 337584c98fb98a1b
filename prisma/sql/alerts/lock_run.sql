-- Whoever evaluates a workspace's rules holds this row until it is written.
insert into alert_run (workspace_id, evaluated_at, took_ms) values ($1, $2, 0)
on conflict (workspace_id) do update set evaluated_at = alert_run.evaluated_at

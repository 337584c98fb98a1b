-- Makes an idle demo (idle.sql) the runner's own; no row where another one was quicker.
update demo set runner = $2, heartbeat_at = now(), phase = 'starting'
where workspace_id = $1 and wanted and phase <> 'failed'
  and (runner is null or heartbeat_at is null or heartbeat_at < now() - make_interval(secs => $3))
returning scenario, seed, began_at, sent_through, sent_events

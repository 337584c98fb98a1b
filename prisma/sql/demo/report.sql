-- The runner still runs the demo, and has sent everything through $3; no row where it should stop.
update demo set
  heartbeat_at = now(),
  sent_through = greatest(sent_through, $3),
  sent_events = coalesce($4, sent_events),
  phase = case
    when greatest(sent_through, $3) is null then 'starting'
    when greatest(sent_through, $3) < began_at then 'history'
    else 'live'
  end
where workspace_id = $1 and runner = $2 and wanted

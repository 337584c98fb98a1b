-- Another address was not called yet.
insert into alert_heartbeat (workspace_id, target, secret, changed_at, changed_by) values ($1, $2, $3, $4, $5)
on conflict (workspace_id) do update
set target = excluded.target, secret = excluded.secret, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
  called_at = null, answered = null

select target, called_at, answered, author_name($1, changed_by) as changed_by, changed_at from alert_heartbeat where workspace_id = $1

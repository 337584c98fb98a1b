select id, name, body, muted_until, read_through, changed_at, clock_timestamp() as asked_at from alert_rule where workspace_id = $1 and is_on order by id

select id, name, body, muted_until, read_through from alert_rule where workspace_id = $1 and is_on order by id

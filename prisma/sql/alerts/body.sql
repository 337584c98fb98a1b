select body from alert_rule where workspace_id = $1 and id = $2

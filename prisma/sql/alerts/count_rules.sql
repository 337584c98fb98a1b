select count(*)::int as rules from alert_rule where workspace_id = $1

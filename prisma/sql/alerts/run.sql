select evaluated_at from alert_run where workspace_id = $1

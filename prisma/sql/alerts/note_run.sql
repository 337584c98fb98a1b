update alert_run set evaluated_at = $2, took_ms = $3 where workspace_id = $1

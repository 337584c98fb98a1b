update alert_heartbeat set answered = $3 where workspace_id = $1 and called_at = $2

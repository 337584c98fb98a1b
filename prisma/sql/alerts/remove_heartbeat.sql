delete from alert_heartbeat where workspace_id = $1

-- Takes it in hand, where nobody called it since $3.
update alert_heartbeat set called_at = $2 where workspace_id = $1 and (called_at is null or called_at <= $3) returning secret

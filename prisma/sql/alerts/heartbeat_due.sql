-- Whether it was not called since $2.
select 1 from alert_heartbeat where workspace_id = $1 and (called_at is null or called_at <= $2)

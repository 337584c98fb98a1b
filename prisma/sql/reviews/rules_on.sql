-- The rules that are on, the oldest first.
select body, created_at from alert_rule where workspace_id = $1 and is_on order by created_at, id

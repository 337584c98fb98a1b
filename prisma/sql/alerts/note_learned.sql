update alert set learned_at = $3 where workspace_id = $1 and id = $2 and learned_at is null

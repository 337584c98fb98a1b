select queries, seconds from wall where workspace_id = $1 and key_id = $2

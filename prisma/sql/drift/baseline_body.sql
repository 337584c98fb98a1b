select body from baseline where workspace_id = $1 and number = $2

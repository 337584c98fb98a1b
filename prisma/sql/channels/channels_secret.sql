select kind, config, secret from channel where workspace_id = $1 and id = $2

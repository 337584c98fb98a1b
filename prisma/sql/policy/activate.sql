update policy set state = 'active' where workspace_id = $1 and version = $2

update policy set state = 'retired' where workspace_id = $1 and state = 'active'

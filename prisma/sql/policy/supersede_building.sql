update policy set state = 'superseded' where workspace_id = $1 and state = 'building'

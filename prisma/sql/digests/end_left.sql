update digest_issue set state = 'left' where workspace_id = $1 and id = $2 and state = 'waiting'

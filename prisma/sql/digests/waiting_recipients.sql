select id, recipient from digest_issue where workspace_id = $1 and digest_id = $2 and state = 'waiting'

delete from digest_issue where workspace_id = $1 and created_at < $2

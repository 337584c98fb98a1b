select recipient_hash from digest_leaving where workspace_id = $1 and digest_id = $2

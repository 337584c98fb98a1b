select 1 from digest_issue where workspace_id = $1 and state = 'waiting' and due_at <= $2 and (held_until is null or held_until <= $2) limit 1

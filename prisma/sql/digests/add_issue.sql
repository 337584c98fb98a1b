insert into digest_issue (workspace_id, digest_id, occasion, recipient, content, due_at)
values ($1, $2, $3::date, $4, $5, $6)
on conflict (workspace_id, digest_id, occasion, recipient) do nothing

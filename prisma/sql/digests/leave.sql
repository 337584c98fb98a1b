insert into digest_leaving (workspace_id, digest_id, recipient_hash) values ($1, $2, $3) on conflict do nothing

insert into erasure (workspace_id, erased_by, conversations, events) values ($1, $2, $3, $4)

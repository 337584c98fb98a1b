insert into wall (workspace_id, key_id, queries, seconds) values ($1, $2, $3, $4)

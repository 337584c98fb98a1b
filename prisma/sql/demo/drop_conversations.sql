delete from conversation where workspace_id = $1 and id = any ($2::text[])

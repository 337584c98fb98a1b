delete from annotation where workspace_id = $1 and id = $2

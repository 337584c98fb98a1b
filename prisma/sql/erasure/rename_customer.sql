update customer set id = $3 where workspace_id = $1 and id = $2

delete from review_action where workspace_id = $1 and id = $2

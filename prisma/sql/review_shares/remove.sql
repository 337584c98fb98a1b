delete from review_share where workspace_id = $1 and id = $2

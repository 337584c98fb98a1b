delete from review_entry where workspace_id = $1 and period = $2 and figure = $3

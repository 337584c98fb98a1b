-- Says that an action is done, the first time it is said, or that it is not.
update review_action
set done_at = case when $3 then coalesce(done_at, now()) end, done_by = case when $3 then coalesce(done_by, $4) end
where workspace_id = $1 and id = $2

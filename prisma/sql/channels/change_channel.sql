-- What is null stays. One that is turned on begins anew.
update channel set name = coalesce($3, name), is_on = coalesce($4, is_on),
  failing_since = case when $4 then null else failing_since end,
  warned_at = case when $4 then null else warned_at end,
  off_reason = case when $4 is null then off_reason end
where workspace_id = $1 and id = $2

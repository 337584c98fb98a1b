-- What is null stays; a mute may be taken away ($7 says whether it is meant).
update alert_rule
set name = coalesce($3, name), body = coalesce($4, body), is_on = coalesce($5, is_on),
  muted_until = case when $7 then $6 else muted_until end, changed_at = $8, changed_by = $9
where workspace_id = $1 and id = $2
returning id

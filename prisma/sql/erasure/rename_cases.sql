-- $2, $3: the customer as they were and will be. $4, $5: the new issue, and the new conversation, of each old one.
update support_case
set customer = $3, issue = coalesce(($4::jsonb ->> issue::text)::uuid, issue),
  first_conversation = coalesce($5::jsonb ->> first_conversation, first_conversation),
  root_conversation = coalesce($5::jsonb ->> root_conversation, root_conversation),
  rework_conversation = coalesce($5::jsonb ->> rework_conversation, rework_conversation)
where workspace_id = $1 and version = any (array(select version from policy where workspace_id = $1)) and customer = $2

-- $2, $3: the new issue, and the new conversation, of each old one.
update stint
set issue = ($2::jsonb ->> issue::text)::uuid, conversation = coalesce($3::jsonb ->> conversation, conversation)
where workspace_id = $1 and version = any (array(select version from policy where workspace_id = $1))
  and issue = any (array(select key::uuid from jsonb_each_text($2::jsonb)))

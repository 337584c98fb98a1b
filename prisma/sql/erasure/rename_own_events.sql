-- Events about a customer's conversations (of types $2), and those by which they left (of type $3). $4, $5: the customer as they were
-- and will be. The new name of each old one: $6 of conversations, $7 of events, $8 of all that theirs follow up.
update event
set subject = case type when $3 then $5 else $6::jsonb ->> subject end,
  id = coalesce($7::jsonb ->> id, id),
  data = data
    || case when data ->> 'customer' = $4 then jsonb_build_object('customer', $5::text) else '{}' end
    || case when $8::jsonb ? (data ->> 'followsUp') then jsonb_build_object('followsUp', $8::jsonb ->> (data ->> 'followsUp')) else '{}' end
where workspace_id = $1 and ((type = any ($2::smallint[]) and $6::jsonb ? subject) or (type = $3 and subject = $4))

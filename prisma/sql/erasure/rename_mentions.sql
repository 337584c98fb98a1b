-- Events of others that still name the customer ($2, $3: as they were and will be), or one of their conversations ($4: the new name of each).
update event
set data = data
  || case when data ->> 'customer' = $2 then jsonb_build_object('customer', $3::text) else '{}' end
  || case when $4::jsonb ? (data ->> 'followsUp') then jsonb_build_object('followsUp', $4::jsonb ->> (data ->> 'followsUp')) else '{}' end
where workspace_id = $1 and (data ->> 'customer' = $2 or $4::jsonb ? (data ->> 'followsUp'))

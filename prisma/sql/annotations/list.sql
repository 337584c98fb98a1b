-- The annotations of [$2, $3), the oldest instant first; who made each in words.
select a.id, a.at, a.text, coalesce(u.email, 'API key “' || k.name || '”', a.made_by) as made_by, a.made_at
from annotation a
left join auth_user u on u.id = a.made_by
left join api_key k on k.workspace_id = a.workspace_id and 'key:' || k.id = a.made_by
where a.workspace_id = $1 and a.at >= $2 and a.at < $3
order by a.at, a.made_at, a.id

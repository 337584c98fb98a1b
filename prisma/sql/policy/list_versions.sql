-- The versions of the policy, newest first, each with the name of the person or the API key that made it, where it was one.
select p.version, p.changed_at, p.changed_by, u.email, k.name as key_name, p.reason, p.state, p.body
from policy p
left join auth_user u on u.id = p.changed_by
left join api_key k on k.workspace_id = p.workspace_id and 'key:' || k.id = p.changed_by
where p.workspace_id = $1
order by p.version desc
limit 200

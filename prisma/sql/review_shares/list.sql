-- The links to the review of a period that are in force, newest first.
select s.id, s.made_at, s.ends_at, coalesce(u.email, 'API key “' || k.name || '”', s.made_by) as made_by
from review_share s
left join auth_user u on u.id = s.made_by
left join api_key k on k.workspace_id = s.workspace_id and 'key:' || k.id = s.made_by
where s.workspace_id = $1 and s.period = $2 and s.ends_at > now()
order by s.made_at desc, s.id

-- What the reviews of some periods said when they were published, and by whom in words.
select p.period, p.published_at, coalesce(u.email, 'API key “' || k.name || '”', p.published_by) as published_by, p.review
from published_review p
left join auth_user u on u.id = p.published_by
left join api_key k on k.workspace_id = p.workspace_id and 'key:' || k.id = p.published_by
where p.workspace_id = $1 and p.period = any($2)

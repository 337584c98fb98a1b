-- The workspaces that someone belongs to, the oldest membership first.
select m.workspace_id, m.role, w.slug, w.name
from member m
join workspace w on w.id = m.workspace_id
where m.user_id = $1
order by m.created_at, m.workspace_id

-- The channels of a workspace by name, or one of them ($2).
select c.id, c.kind, c.name, c.config, c.is_on, c.failing_since, c.off_reason, c.created_at, author_name($1, c.created_by) as created_by
from channel c
where c.workspace_id = $1 and ($2::uuid is null or c.id = $2)
order by lower(c.name), c.id

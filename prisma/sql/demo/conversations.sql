-- Some conversations whose ids begin with $3, from behind $2 on.
select id
from conversation
where workspace_id = $1 and id > $2 and starts_with(id, $3)
order by id
limit $4

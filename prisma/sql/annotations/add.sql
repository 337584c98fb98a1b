-- Adds an annotation where there are fewer than $5, and says by whom in words; nothing where there are as many already.
with added as (
  insert into annotation (workspace_id, at, text, made_by)
  select $1, $2, $3, $4
  where (select count(*) from annotation where workspace_id = $1) < $5
  returning *
)
select a.id, a.at, a.text, coalesce(u.email, 'API key “' || k.name || '”', a.made_by) as made_by, a.made_at
from added a
left join auth_user u on u.id = a.made_by
left join api_key k on k.workspace_id = a.workspace_id and 'key:' || k.id = a.made_by

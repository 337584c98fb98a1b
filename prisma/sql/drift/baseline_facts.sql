-- What the baseline by which a version of the policy is judged was learned from, and who learned it in words.
select b.number, b.version, b.learned_from, b.learned_to, b.learned_at,
  coalesce(u.email, 'API key “' || k.name || '”', b.learned_by) as learned_by
from baseline b
left join auth_user u on u.id = b.learned_by
left join api_key k on k.workspace_id = b.workspace_id and 'key:' || k.id = b.learned_by
where b.workspace_id = $1 and b.version = $2
order by b.number desc
limit 1

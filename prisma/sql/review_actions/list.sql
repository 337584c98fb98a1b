-- The actions of a review whose period began at $2: its own, and of earlier ones those that were not done by then; the oldest first, $3 at most.
select a.id, a.period, a.text, a.owner, a.due::text as due, a.figure, a.figure_was, a.done_at, a.made_at,
  coalesce(u.email, 'API key “' || k.name || '”', a.made_by) as made_by
from review_action a
left join auth_user u on u.id = a.made_by
left join api_key k on k.workspace_id = a.workspace_id and 'key:' || k.id = a.made_by
where a.workspace_id = $1 and a.period_from <= $2 and (a.period_from = $2 or a.done_at is null or a.done_at >= $2)
order by a.period_from, a.made_at, a.id
limit $3

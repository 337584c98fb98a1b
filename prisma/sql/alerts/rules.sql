-- The rules of a workspace by name, or one of them ($2), with their open alerts and what became of those that fired since $3.
select r.id, r.name, r.body, r.is_on, r.muted_until, r.created_at, author_name($1, r.created_by) as created_by,
  r.changed_at, author_name($1, r.changed_by) as changed_by,
  coalesce(a.firing, 0)::int as firing, coalesce(a.pending, 0)::int as pending, coalesce(a.other, 0)::int as other,
  coalesce(a.fired, 0)::int as fired, coalesce(a.marked_false, 0)::int as marked_false
from alert_rule r
left join (
  select rule_id,
    count(*) filter (where ended_at is null and state in ('firing', 'recovering')) as firing,
    count(*) filter (where ended_at is null and state = 'pending') as pending,
    count(*) filter (where ended_at is null and state not in ('firing', 'recovering', 'pending')) as other,
    count(*) filter (where fired_at >= $3) as fired,
    count(*) filter (where fired_at >= $3 and resolution ->> 'as' = 'false') as marked_false
  from alert
  where workspace_id = $1 and ($2::uuid is null or rule_id = $2) and (ended_at is null or fired_at >= $3)
  group by rule_id
) a on a.rule_id = r.id
where r.workspace_id = $1 and ($2::uuid is null or r.id = $2)
order by lower(r.name), r.id

-- The newest deliveries of a workspace, of one channel ($2) or all, after the one with the id $3 ($5: that one alone).
select d.id, d.channel_id, c.name as channel_name, c.kind as channel_kind, d.message ->> 'type' as type, d.message, d.alert_id, d.state,
  d.tries, d.carried_by, coalesce(d.answered, b.answered) as answered, d.created_at, d.due_at, coalesce(d.sent_at, b.sent_at) as sent_at
from delivery d
join channel c on c.workspace_id = $1 and c.id = d.channel_id
left join delivery b on b.workspace_id = $1 and b.id = d.carried_by
where d.workspace_id = $1 and ($2::uuid is null or d.channel_id = $2) and ($5::uuid is null or d.id = $5)
  and ($3::uuid is null or (d.created_at, d.id) < (select l.created_at, l.id from delivery l where l.workspace_id = $1 and l.id = $3))
order by d.created_at desc, d.id desc
limit $4

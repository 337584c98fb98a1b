-- A workspace's digests with where they go, and what became of what went out last; those that are on and scheduled alone where $2 is true.
select d.id, d.user_id, d.channel_id, d.weekday, d.minute_of_day, d.time_zone, d.is_on, d.since, d.last_occasion::text,
  u.email, c.name as channel_name, c.kind as channel_kind, c.config as channel_config, c.is_on as channel_is_on,
  i.state as last_state, coalesce(i.sent_at, i.created_at) as last_at, i.answered as last_answered
from digest d
left join auth_user u on u.id = d.user_id
left join channel c on c.workspace_id = d.workspace_id and c.id = d.channel_id
left join lateral (
  select state, sent_at, created_at, answered from digest_issue i
  where i.workspace_id = d.workspace_id and i.digest_id = d.id
  order by i.occasion desc, (i.state = 'sent'), i.id
  limit 1
) i on true
where d.workspace_id = $1 and ($2::boolean is not true or d.is_on)
order by d.made_at, d.id

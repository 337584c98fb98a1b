-- One delivery for each of the channels that there are; a step that was told to a channel before is not told again. To one that is off
-- nothing goes, and the log says so.
insert into delivery (workspace_id, id, channel_id, step_id, alert_id, message, due_at, state, answered)
select $1, gen_random_uuid(), c.id, $2, $3, $4::jsonb, $5,
  case when c.is_on then 'waiting' else 'given_up' end,
  case when not c.is_on then '{"status": null, "text": "the channel was off", "ms": 0}'::jsonb end
from channel c
where c.workspace_id = $1 and c.id = any ($6::uuid[])
order by c.id
on conflict (workspace_id, step_id, channel_id) do nothing
returning channel_id

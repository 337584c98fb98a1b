-- The channels for which something is due, and whether it goes by mail.
select c.id, c.kind = 'email' as is_mail
from channel c
where c.workspace_id = $1 and exists (
  select from delivery d
  where d.workspace_id = $1 and d.channel_id = c.id and d.state = 'waiting' and d.due_at <= $2
    and (d.held_until is null or d.held_until <= $2)
)
order by c.id

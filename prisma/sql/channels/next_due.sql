-- What a channel is to be told next, what was tried before first; nothing while somebody has a message to it in hand.
select id, tries from delivery
where workspace_id = $1 and channel_id = $2 and state = 'waiting' and due_at <= $3
  and not exists (
    select from delivery h where h.workspace_id = $1 and h.channel_id = $2 and h.state = 'waiting' and h.held_until > $3
  )
order by (tries > 0) desc, due_at, created_at, id
limit 1

-- Takes what is due next in hand; it is counted as a try before anything is sent.
update digest_issue set tries = tries + 1, held_until = $3
where workspace_id = $1 and id = (
  select id from digest_issue
  where workspace_id = $1 and state = 'waiting' and due_at <= $2 and (held_until is null or held_until <= $2)
  order by due_at, id
  limit 1
  for update skip locked
)
returning id, digest_id, recipient, content, tries

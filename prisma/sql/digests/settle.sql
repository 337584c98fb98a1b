-- What became of a try; nothing where another sender has it in hand meanwhile.
update digest_issue set state = $4, due_at = coalesce($5, due_at), held_until = null, answered = $6,
  sent_at = case when $4 = 'sent' then $7::timestamptz end
where workspace_id = $1 and id = $2 and tries = $3 and state = 'waiting'

-- What waits for a channel that nothing goes to any more.
update delivery set state = 'given_up', held_until = null, answered = jsonb_build_object('status', null, 'text', $3::text, 'ms', 0)
where workspace_id = $1 and channel_id = $2 and state = 'waiting'

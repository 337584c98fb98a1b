-- The channels for which something is due.
select distinct channel_id from delivery
where workspace_id = $1 and state = 'waiting' and due_at <= $2 and (held_until is null or held_until <= $2)

-- All else that was not tried yet goes with the delivery $3, for good: what a receiver knows by its id stays the same.
update delivery set state = 'grouped', carried_by = $3
where workspace_id = $1 and channel_id = $2 and state = 'waiting' and tries = 0 and due_at <= $4 and id <> $3

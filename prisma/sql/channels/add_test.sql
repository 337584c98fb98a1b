-- A test is in hand as soon as it is written, so that nobody else sends it.
insert into delivery (workspace_id, id, channel_id, step_id, message, due_at, tries, held_until, created_at)
values ($1, $2, $3, $2, $4, $5, 1, $6, $5)

-- A delivery's message, and those that go with it, always in the same order.
select message from delivery where workspace_id = $1 and (id = $2 or carried_by = $2) order by created_at, id

-- Forgets a demo, unless it was asked for again.
delete from demo where workspace_id = $1 and not wanted

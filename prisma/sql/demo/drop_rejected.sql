delete from rejected_event where workspace_id = $1 and event_source = $2

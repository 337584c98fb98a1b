-- A few thousand at a time: a workspace does not fit into memory.
fetch 5000 from stored_events

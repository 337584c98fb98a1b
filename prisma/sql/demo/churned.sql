-- Who left (events of type $3), as a source told it.
select distinct subject from event where workspace_id = $1 and source = $2 and type = $3

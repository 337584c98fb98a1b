-- A try begins: it is counted before anything is sent.
update delivery set tries = tries + 1, held_until = $3 where workspace_id = $1 and id = $2

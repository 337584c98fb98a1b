-- Shared by all batches: it keeps a version from starting or finishing its recount in the middle of one.
select 1 from workspace where id = $1 for share

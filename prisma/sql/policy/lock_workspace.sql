-- Batches hold this lock shared: none is under way while the versions to count under change.
select 1 from workspace where id = $1 for update

-- Adds a baseline behind those that there are; one that nobody asked for ($8) only where its version has none.
insert into baseline (workspace_id, number, version, learned_from, learned_to, learned_at, learned_by, body)
select $1, (select coalesce(max(number), 0) + 1 from baseline where workspace_id = $1), $2, $3, $4, $5, $6, $7
where not $8 or not exists (select from baseline where workspace_id = $1 and version = $2)

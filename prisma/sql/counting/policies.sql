-- The versions that every batch counts under: the one on the screens and, during a recount, the next one.
-- The share lock keeps a version from starting or finishing its recount in the middle of a batch.
select p.version, p.state, p.body, w.slug
from workspace w
join policy p on p.workspace_id = w.id
where w.id = $1 and p.state in ('active', 'building')
order by p.version
for share of w

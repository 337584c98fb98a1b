-- The versions that every batch counts under: the one on the screens and, during a recount, the next one.
select version, state, body, counted_as
from policy
where workspace_id = $1 and state in ('active', 'building')
order by version

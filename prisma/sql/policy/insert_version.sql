insert into policy (workspace_id, version, body, changed_by, reason, state, counted_as)
select $1, max(version) + 1, $2, $3, $4, 'building', $5
from policy
where workspace_id = $1
returning version

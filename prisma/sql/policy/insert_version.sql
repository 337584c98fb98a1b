insert into policy (workspace_id, version, body, changed_by, reason, state)
select $1, max(version) + 1, $2, $3, $4, 'building'
from policy
where workspace_id = $1
returning version

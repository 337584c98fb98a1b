-- The version that is being counted and not yet on the screens; a workspace has at most one.
select version, body
from policy
where workspace_id = $1 and state = 'building'

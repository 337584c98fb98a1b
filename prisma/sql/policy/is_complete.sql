-- Whether every customer is counted under a version that builds; no row where it builds no longer.
select not exists (select from customer where workspace_id = $1 and built_version < $2) as ready
from policy
where workspace_id = $1 and version = $2 and state = 'building'

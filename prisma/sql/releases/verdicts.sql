-- What came of the releases of [$3, $4), under a version of the policy.
select agent_version, deployed_at, verdict, ratio, before
from release_verdict
where workspace_id = $1 and version = $2 and deployed_at >= $3 and deployed_at < $4 and verdict is not null

-- The last commit, and the version of the policy that screens show.
select i.sequence, w.policy_version
from workspace w
join ingestion i on i.workspace_id = w.id
where w.id = $1

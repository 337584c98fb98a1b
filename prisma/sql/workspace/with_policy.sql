-- A workspace with the policy that its screens show.
select w.*, p.body
from workspace w
join policy p on p.workspace_id = w.id and p.version = w.policy_version
where w.id = $1

-- The releases ($5 at most) whose verdict under a version of the policy ($2) is to be told as of the hour $3: each hour until $4 (an interval) has passed
-- since the release and all that is compared has matured, then once a day. Those first that have none, and then those that were told longest ago.
select r.agent_version, r.deployed_at
from release r
left join release_verdict v on v.workspace_id = r.workspace_id and v.version = $2 and v.agent_version = r.agent_version
  and v.deployed_at = r.deployed_at
where r.workspace_id = $1 and r.deployed_at < $3 and (v.as_of is null or v.as_of < least($3, greatest(r.deployed_at + $4::interval, $3 - interval '1 day')))
order by v.as_of nulls first, r.deployed_at desc, r.agent_version
limit $5

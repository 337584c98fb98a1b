-- The newest releases of a time range.
select agent_version, deployed_at, note
from release
where workspace_id = $1 and deployed_at >= $2 and deployed_at < $3
order by deployed_at desc
limit $4

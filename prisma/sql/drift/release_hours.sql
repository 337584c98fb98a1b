-- The hours of [$2, $3) in which releases were deployed.
select distinct (extract(epoch from deployed_at)::bigint / 3600)::int as hour
from release
where workspace_id = $1 and deployed_at >= $2 and deployed_at < $3

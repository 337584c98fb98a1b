-- How many customers are counted under a version that builds, and how many there are.
select count(*) filter (where built_version >= $2)::int as done, count(*)::int as total
from customer
where workspace_id = $1

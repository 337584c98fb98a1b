select id, churned_at, built_version
from customer
where workspace_id = $1 and id = any ($2::uuid[])
order by id
for update

select customer, id, issue, links, log
from conversation
where workspace_id = $1 and customer = any ($2::uuid[])

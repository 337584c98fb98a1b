-- Some customers that the version does not count yet, locked in the order in which every batch locks them.
select id, churned_at
from customer
where workspace_id = $1 and id = any (array(
  select id from customer where workspace_id = $1 and built_version < $2 order by id limit $3))
  and built_version < $2
order by id
for update

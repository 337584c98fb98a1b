-- What screens are answered from: the version that they show, and the last commit that this view of the data includes.
select w.slug, w.policy_version, p.body, p.counted_as, i.sequence
from workspace w
join policy p on p.workspace_id = w.id and p.version = w.policy_version
join ingestion i on i.workspace_id = w.id
where w.id = $1

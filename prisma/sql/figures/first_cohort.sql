-- The first cohort with a case: the first row of its index.
select cohort
from support_case
where workspace_id = $1 and version = (select policy_version from workspace where id = $1) and cohort is not null
order by cohort
limit 1

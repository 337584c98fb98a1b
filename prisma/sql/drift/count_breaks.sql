-- How many resolutions of the cohorts of [$3, $4) were taken back.
select coalesce(sum(broken_recontact + broken_reopen + broken_escalation + broken_churn), 0)::int as breaks
from rollup_break
where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4 and age >= 0

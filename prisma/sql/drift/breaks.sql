-- The breaks of the cohorts of [$3, $4) by whole segment: hour of the cohort, age (-1: at once) and how many, as lists.
select handler, channel, language, market, topic, agent_version,
  array_agg((extract(epoch from cohort) / 3600)::int) as hours, array_agg(age) as ages,
  array_agg(broken_recontact + broken_reopen + broken_escalation + broken_churn) as breaks
from rollup_break
where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4
group by handler, channel, language, market, topic, agent_version

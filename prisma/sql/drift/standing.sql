-- What a workspace's drift was evaluated from last, beside what there is now.
select w.policy_version as version, i.sequence::float8 as sequence,
  (select max(cohort) from rollup_quarter q where q.workspace_id = w.id and q.version = w.policy_version) as newest,
  (select max(number) from baseline b where b.workspace_id = w.id and b.version = w.policy_version) as baseline,
  r.version as run_version, r.baseline as run_baseline, r.sequence::float8 as run_sequence,
  (extract(epoch from r.hour) / 3600)::int as run_hour
from workspace w
join ingestion i on i.workspace_id = w.id
left join drift_run r on r.workspace_id = w.id
where w.id = $1

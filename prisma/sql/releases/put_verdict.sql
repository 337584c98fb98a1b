-- Keeps what came of a release, if it has not been taken out meanwhile.
insert into release_verdict (workspace_id, version, agent_version, deployed_at, as_of, verdict, ratio, before)
select workspace_id, $2, agent_version, deployed_at, $5, $6, $7, $8
from release
where workspace_id = $1 and agent_version = $3 and deployed_at = $4
for key share
on conflict (workspace_id, version, agent_version, deployed_at)
do update set as_of = excluded.as_of, verdict = excluded.verdict, ratio = excluded.ratio, before = excluded.before

-- The same release may be told more than once, also within a batch. Which of several notes stays must not depend on the order.
insert into release (workspace_id, agent_version, deployed_at, note)
select $1, agent_version, to_timestamp(at_ms / 1000.0), max(note collate "C")
from unnest($2::text[], $3::bigint[], $4::text[]) as given (agent_version, at_ms, note)
group by agent_version, at_ms
on conflict (workspace_id, agent_version, deployed_at)
do update set note = greatest(excluded.note collate "C", release.note collate "C")

insert into release (workspace_id, agent_version, deployed_at, note)
select $1, agent_version, to_timestamp(at_ms / 1000.0), note
from unnest($2::text[], $3::bigint[], $4::text[]) as given (agent_version, at_ms, note)
on conflict (workspace_id, agent_version, deployed_at) do update set note = coalesce(excluded.note, release.note)

delete from stint s
using unnest($3::uuid[], $4::bigint[], $5::text[], $6::integer[]) as gone (issue, started_at, conversation, position)
where s.workspace_id = $1 and s.version = $2 and s.issue = gone.issue and s.started_at = gone.started_at
  and s.conversation = gone.conversation and s.position = gone.position

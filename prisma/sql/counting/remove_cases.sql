delete from support_case c
using unnest($3::uuid[], $4::bigint[], $5::text[], $6::integer[]) as gone (issue, started_at, conversation, position)
where c.workspace_id = $1 and c.version = $2 and c.issue = gone.issue and c.first_started_at = gone.started_at
  and c.first_conversation = gone.conversation and c.first_position = gone.position

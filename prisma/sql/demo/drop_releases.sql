-- The releases (events of type $3) that a source told, and nobody else.
delete from release r
where workspace_id = $1
  and (agent_version, deployed_at) in (select subject, time from event where workspace_id = $1 and type = $3 and source = $2)
  and (agent_version, deployed_at) not in (select subject, time from event where workspace_id = $1 and type = $3 and source <> $2)

-- The workspaces whose demo is wanted and runs nowhere: its runner said nothing for $1 seconds, by the database's clock.
select workspace_id
from demo
where wanted and phase <> 'failed'
  and (runner is null or heartbeat_at is null or heartbeat_at < now() - make_interval(secs => $1))
order by workspace_id

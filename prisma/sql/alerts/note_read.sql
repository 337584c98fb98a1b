update alert_rule r set read_through = n.through
from unnest($2::uuid[], $3::timestamptz[]) as n (id, through)
where r.workspace_id = $1 and r.id = n.id and (r.read_through is null or r.read_through < n.through)

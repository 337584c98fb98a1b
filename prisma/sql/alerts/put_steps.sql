insert into alert_step (workspace_id, id, alert_id, at, kind, by, body)
select $1, id, alert_id, at, kind, by, body
from jsonb_to_recordset($2) as step (id uuid, alert_id uuid, at timestamptz, kind text, by text, body jsonb)

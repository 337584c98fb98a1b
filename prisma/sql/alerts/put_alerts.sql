-- Opens alerts, and keeps how open ones stand.
insert into alert (workspace_id, id, rule_id, rule_name, kind, severity, about, about_name, state, since, opened_at, fired_at, ended_at,
  standing, reading, found, awaits_calm, rule_changed_at)
select $1, id, rule_id, rule_name, kind, severity, about, about_name, state, since, opened_at, fired_at, ended_at, standing, reading, found, false, rule_changed_at
from jsonb_to_recordset($2) as a (id uuid, rule_id uuid, rule_name text, kind text, severity text, about text, about_name text, state text,
  since timestamptz, opened_at timestamptz, fired_at timestamptz, ended_at timestamptz, standing jsonb, reading jsonb, found jsonb, rule_changed_at timestamptz)
on conflict (workspace_id, id) do update
set state = excluded.state, since = excluded.since, fired_at = coalesce(alert.fired_at, excluded.fired_at), ended_at = excluded.ended_at,
  standing = excluded.standing, reading = excluded.reading, found = excluded.found, rule_name = excluded.rule_name, severity = excluded.severity

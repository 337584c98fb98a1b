-- Keeps what a person did about an alert: $3 has all that they can change. Ended, it stands as if it had never been read, but for
-- what it waits for.
update alert a
set acknowledged_at = c.acknowledged_at, acknowledged_by = c.acknowledged_by, assignee = c.assignee, snoozed_until = c.snoozed_until,
  resolution = nullif(c.resolution, 'null'), state = c.state, since = c.since, ended_at = c.ended_at, awaits_calm = c.awaits_calm,
  learn_by = c.learn_by, learned_at = case when a.resolution is distinct from nullif(c.resolution, 'null') then null else a.learned_at end,
  standing = case when c.awaits_calm
    then a.standing || '{"state": "normal", "beneath": "normal", "isTold": false, "owesEnd": false}' else a.standing end
from jsonb_to_record($3) as c (acknowledged_at timestamptz, acknowledged_by text, assignee text, snoozed_until timestamptz,
  resolution jsonb, state text, since timestamptz, ended_at timestamptz, awaits_calm boolean, learn_by jsonb)
where a.workspace_id = $1 and a.id = $2

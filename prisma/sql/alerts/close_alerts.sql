-- Ends the open alerts of a rule that is no longer watched, and says so in their lines of time.
with ended as (
  update alert set state = 'normal', since = $3, ended_at = $3, awaits_calm = false
  where workspace_id = $1 and rule_id = $2 and ended_at is null
  returning id
)
insert into alert_step (workspace_id, id, alert_id, at, kind, by, body)
select $1, gen_random_uuid(), id, $3, 'resolve', $4, jsonb_build_object('text', $5::text) from ended
returning alert_id

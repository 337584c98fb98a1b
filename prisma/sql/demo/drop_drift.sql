-- What was learned from a demo's cases, judged and said of them, and alerts that it left open: none of it is about what is left.
with learned as (delete from baseline where workspace_id = $1), run as (delete from drift_run where workspace_id = $1),
  series as (delete from drift_series where workspace_id = $1), hours as (delete from drift_hour where workspace_id = $1),
  accepted as (delete from drift_accepted where workspace_id = $1), verdicts as (delete from release_verdict where workspace_id = $1),
  alerts as (delete from alert where workspace_id = $1 and (ended_at is null or awaits_calm))
delete from nowcast_said where workspace_id = $1

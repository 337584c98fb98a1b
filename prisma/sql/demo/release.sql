-- The runner gives the demo back; with a failure it stops for good, unless it was stopped already.
update demo set
  runner = null,
  heartbeat_at = null,
  failure = $3,
  phase = case when $3::text is not null and wanted then 'failed' else phase end
where workspace_id = $1 and runner = $2

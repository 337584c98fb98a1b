-- Who judges series, and who changes what they are judged by, does so one after the other: each takes this row before any other of drift.
select from drift_run where workspace_id = $1 for update

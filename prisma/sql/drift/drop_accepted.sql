delete from drift_accepted where workspace_id = $1 and series = $2

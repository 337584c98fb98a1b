delete from drift_hour where workspace_id = $1 and hour < $2

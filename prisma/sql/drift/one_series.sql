select judged from drift_series where workspace_id = $1 and series = $2

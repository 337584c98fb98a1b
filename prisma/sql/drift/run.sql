select hour, baseline from drift_run where workspace_id = $1 and version = $2

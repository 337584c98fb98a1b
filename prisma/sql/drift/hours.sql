select hour, state, worse, better, ratio from drift_hour where workspace_id = $1 and series = $2 order by hour

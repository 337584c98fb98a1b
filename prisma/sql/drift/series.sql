select series, alarm_since, judged from drift_series where workspace_id = $1

-- As of which hours something was said under one version, since $3.
select distinct as_of from nowcast_said where workspace_id = $1 and version = $2 and as_of >= $3

select dimension, number, value from dimension_value where workspace_id = $1

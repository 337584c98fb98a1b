select dimension, number, value, emptied
from dimension_value
where workspace_id = $1 and number > 0
order by dimension, value collate "C"

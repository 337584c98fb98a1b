-- The values of some dimensions ($2); and of each the one beyond the last that is told apart ($3), which says that it is full.
select dimension, number, value
from dimension_value
where workspace_id = $1 and (dimension = any ($2::smallint[]) or number > $3)

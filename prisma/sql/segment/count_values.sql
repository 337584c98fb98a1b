-- How many values each dimension has that are counted under their own name.
select dimension, count(*)::integer as values
from dimension_value
where workspace_id = $1
group by dimension

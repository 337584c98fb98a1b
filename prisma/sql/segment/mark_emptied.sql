-- Marks the values of which nothing is left: all but those of dimension $2 with number $3.
update dimension_value d
set emptied = true
where workspace_id = $1 and not emptied
  and not exists (
    select from unnest($2::smallint[], $3::smallint[]) as used (dimension, number)
    where used.dimension = d.dimension and used.number = d.number)

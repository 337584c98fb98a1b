-- The next numbers for those of the values $3 of dimension $2 that have none, in their order; at most $4 values have one.
-- 0 is "not said" and 1 is "other", so the first value gets 2.
with used as (
  select count(*)::int as n from dimension_value where workspace_id = $1 and dimension = $2
), fresh as (
  select value, row_number() over (order by place) as i
  from unnest($3::text[]) with ordinality as given (value, place)
  where not exists (
    select from dimension_value d where d.workspace_id = $1 and d.dimension = $2 and d.value = given.value)
)
insert into dimension_value (workspace_id, dimension, number, value)
select $1, $2, used.n + fresh.i + 1, value
from fresh, used
where used.n + fresh.i <= $4

-- Which numbers of each dimension have a case: ended ones by the days of a pair of dimensions ($3; $4: whether it is the first of
-- the two) that has the dimension ($2), open ones by themselves.
with shown as (
  select policy_version as version from workspace where id = $1
)
select distinct told.dimension, case when told.is_first then r.a else r.b end as number
from unnest($2::smallint[], $3::smallint[], $4::boolean[]) as told (dimension, pair, is_first)
join rollup_day r on r.workspace_id = $1 and r.version = (select version from shown) and r.pair = told.pair
union
select told.dimension, told.number
from support_case c
cross join lateral unnest($2::smallint[], array[{numbers}]) as told (dimension, number)
where c.workspace_id = $1 and c.version = (select version from shown) and c.cohort is null

-- All conversations whose walk along followsUp passes one of these, within one customer after the first step, and in so many
-- steps that it is not void whatever became of these.
with recursive walk (id, customer, steps) as (
  select c.id, c.customer, 1
  from unnest($2::text[]) as changed (id)
  join conversation c on c.workspace_id = $1 and c.follows_up = changed.id
  union
  select c.id, c.customer, walk.steps + 1
  from walk
  join conversation c on c.workspace_id = $1 and c.follows_up = walk.id and c.customer = walk.customer
  where walk.steps < $3
)
select c.id, c.customer, c.issue, c.links, c.log
from (select distinct id from walk) as passing
join conversation c on c.workspace_id = $1 and c.id = passing.id

-- All conversations whose walk along followsUp passes one of these, within one customer after the first step.
with recursive walk (id, customer) as (
  select c.id, c.customer
  from unnest($2::text[]) as changed (id)
  join conversation c on c.workspace_id = $1 and c.follows_up = changed.id
  union
  select c.id, c.customer
  from walk
  join conversation c on c.workspace_id = $1 and c.follows_up = walk.id and c.customer = walk.customer
)
select c.id, c.customer, c.issue, c.circular, c.log
from walk
join conversation c on c.workspace_id = $1 and c.id = walk.id

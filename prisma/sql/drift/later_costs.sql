-- What cases of the cohorts of [$3, $4) cost after they had ended, by handler, local day of the case and local day of the cost, as places
-- among the days' beginnings ($5, in ms): rework at the begin of its stints, where that is priced ($6: of human roots too), and the failure
-- impact of breaks ($7, by the number of the cause) at the break.
with later as (
  select c.root_handler, c.root_ended_at, s.started_at as spent_at, s.cost_micros as micros
  from support_case c
  join stint s on s.workspace_id = $1 and s.version = $2 and s.issue = c.issue
    and (s.started_at, s.conversation, s.position) > (c.root_started_at, c.root_conversation, c.root_position)
    and s.started_at <= c.reach_at
  where c.workspace_id = $1 and c.version = $2 and c.cohort >= $3 and c.cohort < $4 and c.rework_stints > 0
    and ($6 or c.root_handler = 0)
  union all
  select root_handler, root_ended_at, greatest(broken_at, root_ended_at), ($7::bigint[])[broken_by + 1]
  from support_case
  where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4 and broken_by is not null
)
select root_handler as handler, width_bucket(root_ended_at, $5::bigint[]) - 1 as day, width_bucket(spent_at, $5::bigint[]) - 1 as spent,
  sum(micros)::float8 as micros
from later
group by 1, 2, 3

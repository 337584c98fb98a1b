-- Deletes what was reconstructed, since $3 at the earliest, before more history came: whatever is as of the end of a day, or later, whose
-- cases are by more than one in a hundred others than those that it was made of. What was said at the time stays.
with today as (
  select day, sum(cases) as cases
  from rollup_day
  where workspace_id = $1 and version = $2 and pair = 0 and day >= $3
  group by day
), outgrown as (
  select min(s.ends) as since
  from nowcast_said s left join today on today.day = s.starts
  where s.workspace_id = $1 and s.version = $2 and s.starts >= $3 and s.step = 'day' and s.handler = -1 and s.reconstructed
    and abs(coalesce(today.cases, 0) - s.cases) > s.cases * 0.01
)
delete from nowcast_said n using outgrown
where n.workspace_id = $1 and n.version = $2 and n.reconstructed and n.as_of >= outgrown.since

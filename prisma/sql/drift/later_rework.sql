-- What cases of the cohorts of [$3, $4) that are broken or lost cost later, by handler and age band (docs/drift.md, section 1): the hours that
-- they spent in the band after the hour of the break or loss, and sums of the stints that began in it.
-- $5: the edges of the bands in hours, the window last; $6: whether rework of human roots is priced, too. Outcome 1 is resolved.
with lost as (
  select issue, root_handler, root_ended_at, root_started_at, root_conversation, root_position, reach_at,
    floor(root_ended_at / 3600000.0) as hour,
    greatest(0, floor(coalesce(broken_at, root_ended_at) / 3600000.0) - floor(root_ended_at / 3600000.0)) as age
  from support_case
  where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4 and (broken_by is not null or root_outcome <> 1)
), band as (
  select place - 1 as band, starts, lead(starts) over (order by place) as ends
  from unnest($5::int[]) with ordinality as edge (starts, place)
), spent as (
  select root_handler, band, sum(greatest(0, ends - greatest(starts, age + 1)))::float8 as hours
  from lost cross join band
  where ends is not null
  group by root_handler, band
), later as (
  select l.root_handler, floor(s.started_at / 3600000.0) - l.hour as age, s.cost_micros::float8 as cost
  from lost l
  join stint s on s.workspace_id = $1 and s.version = $2 and s.issue = l.issue
    and (s.started_at, s.conversation, s.position) > (l.root_started_at, l.root_conversation, l.root_position)
    and s.started_at <= l.reach_at and floor(s.started_at / 3600000.0) - l.hour > l.age
  where $6 or l.root_handler = 0
), summed as (
  select root_handler, band, sum(cost) as cost, sum(cost * cost) as squares
  from later join band on later.age >= band.starts and later.age < band.ends
  group by root_handler, band
)
select spent.root_handler as handler, spent.band::int as band, spent.hours, coalesce(summed.cost, 0) as cost, coalesce(summed.squares, 0) as squares
from spent left join summed using (root_handler, band)
order by 1, 2

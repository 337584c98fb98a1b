-- Hours of sources that are not what the stored events make of them: stored less counted, $2 at most. Of months that were dropped nothing
-- is known. $3: the number of handoffs.
with counted as (
  select to_timestamp(floor(extract(epoch from time) / 3600) * 3600) as hour, source collate "C" as source, count(*) as events,
    count(*) filter (where type = $3) as handoffs, count(*) filter (where type = $3 and data ->> 'reason' is null) as reasonless
  from event
  where workspace_id = $1
  group by 1, 2
), stored as (
  select h.hour, h.source, h.events, h.handoffs, h.reasonless
  from source_hour h
  join workspace w on w.id = h.workspace_id
  where h.workspace_id = $1 and h.hour >= coalesce(w.keeps_from, '-infinity')
)
select hour, source, (coalesce(s.events, 0) - coalesce(c.events, 0))::int as events,
  (coalesce(s.handoffs, 0) - coalesce(c.handoffs, 0))::int as handoffs,
  (coalesce(s.reasonless, 0) - coalesce(c.reasonless, 0))::int as reasonless
from counted c
full join stored s using (hour, source)
where (coalesce(s.events, 0), coalesce(s.handoffs, 0), coalesce(s.reasonless, 0))
  <> (coalesce(c.events, 0), coalesce(c.handoffs, 0), coalesce(c.reasonless, 0))
limit $2

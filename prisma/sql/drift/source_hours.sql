-- Events of some sources ($4) by the hours of [$2, $3), and in which hour the first of them was counted; without names, of the 20 with the most
-- events that have one an hour at least.
with busy as (
  select source
  from source_hour
  where workspace_id = $1 and hour >= $2 and hour < $3 and $4::text[] is null
  group by source
  having sum(events) >= extract(epoch from $3::timestamptz - $2::timestamptz) / 3600
  order by sum(events) desc, source
  limit 20
)
select source, (extract(epoch from hour)::bigint / 3600)::int as hour, events,
  (extract(epoch from first_counted_at)::bigint / 3600)::int as counted_hour
from source_hour
where workspace_id = $1 and hour >= $2 and hour < $3
  and (source = any ($4::text[]) or $4::text[] is null and source in (select source from busy))

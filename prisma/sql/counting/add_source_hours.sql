-- What new events add to the hours of their sources. In the order of the key, so that batches cannot wait for each other in a circle.
insert into source_hour as h (workspace_id, hour, source, events, handoffs, reasonless, first_counted_at)
select $1, to_timestamp(hour * 3600::double precision), source, events, handoffs, reasonless, $7
from unnest($2::integer[], $3::text[], $4::integer[], $5::integer[], $6::integer[]) as given (hour, source, events, handoffs, reasonless)
order by hour, source collate "C"
on conflict (workspace_id, hour, source) do update
set events = h.events + excluded.events, handoffs = h.handoffs + excluded.handoffs, reasonless = h.reasonless + excluded.reasonless

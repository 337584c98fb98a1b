-- The stored events of a source, and what others told (events of types $4) about its conversations, whose ids begin with $3; with
-- the keys that make each count once (`eventKeyOf`), and what they added to the hours of their sources. $5: the number of handoffs.
with gone as (
  delete from event
  where workspace_id = $1 and (source = $2 or (type = any ($4::smallint[]) and starts_with(subject, $3)))
  returning source, id, time, type, data
), keys as (
  select substring(sha256(convert_to('event', 'UTF8') || '\x00'::bytea || convert_to(source, 'UTF8') || '\x00'::bytea
    || convert_to(id, 'UTF8')) for 16) as key
  from gone
), forgotten as (
  delete from event_key where workspace_id = $1 and key in (select encode(key, 'hex')::uuid from keys)
), of_hour as (
  select to_timestamp(floor(extract(epoch from time) / 3600) * 3600) as hour, source, count(*) as events,
    count(*) filter (where type = $5) as handoffs, count(*) filter (where type = $5 and data ->> 'reason' is null) as reasonless
  from gone
  where source <> $2 and not starts_with(source, $2 || '/')
  group by 1, 2
), lowered as (
  update source_hour h
  set events = h.events - o.events, handoffs = h.handoffs - o.handoffs, reasonless = h.reasonless - o.reasonless
  from of_hour o
  where h.workspace_id = $1 and h.hour = o.hour and h.source = o.source and h.events > o.events
), emptied as (
  delete from source_hour h
  using of_hour o
  where h.workspace_id = $1 and h.hour = o.hour and h.source = o.source and h.events <= o.events
), silenced as (
  delete from source_hour where workspace_id = $1 and (source = $2 or starts_with(source, $2 || '/'))
)
select count(*) as events from gone

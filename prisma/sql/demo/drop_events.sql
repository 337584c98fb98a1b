-- The stored events of a source, and what others told (events of types $4) about its conversations, whose ids begin with $3; with
-- the keys that make each count once (`eventKeyOf`).
with gone as (
  delete from event
  where workspace_id = $1 and (source = $2 or (type = any ($4::smallint[]) and starts_with(subject, $3)))
  returning source, id
), keys as (
  select substring(sha256(convert_to('event', 'UTF8') || '\x00'::bytea || convert_to(source, 'UTF8') || '\x00'::bytea
    || convert_to(id, 'UTF8')) for 16) as key
  from gone
), forgotten as (
  delete from event_key where workspace_id = $1 and key in (select encode(key, 'hex')::uuid from keys)
)
select count(*) as events from gone

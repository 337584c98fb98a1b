-- Forgets minutes of which everything is counted or settled, once no door writes to them any more (`note_accepted`). In the
-- order in which batches lock rows.
with closed as (
  select minute, door
  from event_ledger
  where workspace_id = $1 and minute < now() - interval '30 minutes'
  group by minute, door
  having coalesce(range_agg(numbers) filter (where fact = 'accepted'), '{}')
    <@ coalesce(range_agg(numbers) filter (where fact in ('counted', 'settled')), '{}')
), locked as (
  select l.minute, l.door, l.fact
  from event_ledger l
  join closed using (minute, door)
  where l.workspace_id = $1
  order by l.minute, l.door, l.fact
  for update of l
)
delete from event_ledger l
using locked
where l.workspace_id = $1 and (l.minute, l.door, l.fact) = (locked.minute, locked.door, locked.fact)

-- Every stored event with the customer of its conversation, customer by customer. An anonymous conversation, and one
-- whose start has not arrived, is on its own. $2: the number of starts; $3, $4: those of all types about conversations, about customers.
declare stored_events no scroll cursor for
with start as (
  select distinct on (subject) subject, data ->> 'customer' as customer
  from event
  where workspace_id = $1 and type = $2
  order by subject, time, id collate "C", source collate "C"
)
select coalesce('c/' || case when e.type = any ($4) then e.subject else s.customer end, 'a/' || e.subject) as owner,
  (extract(epoch from e.time) * 1000)::bigint as time_ms, e.type, e.id, e.source, e.subject, e.data
from event e
left join start s on s.subject = e.subject and e.type = any ($3)
where e.workspace_id = $1 and (e.type = any ($3) or e.type = any ($4))
order by owner, e.subject

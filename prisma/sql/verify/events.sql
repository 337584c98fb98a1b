-- Every stored event with the customer of its conversation, customer by customer. An anonymous conversation, and one
-- whose start has not arrived, is on its own. $2: the number of starts; $3, $4: those of all types about conversations, about customers;
-- $5: of what describes a conversation later, which wins over its start.
declare stored_events no scroll cursor for
with start as (
  select distinct on (subject) subject, nullif(data ->> 'customer', '') as customer
  from event
  where workspace_id = $1 and type = $2
  order by subject, time, id collate "C", source collate "C"
), described as (
  select distinct on (subject) subject, nullif(data ->> 'customer', '') as customer
  from event
  where workspace_id = $1 and type = $5 and data ? 'customer'
  order by subject, time desc, id collate "C" desc, source collate "C" desc
)
select coalesce('c/' || case when e.type = any ($4) then e.subject when d.subject is null then s.customer else d.customer end, 'a/' || e.subject) as owner,
  (extract(epoch from e.time) * 1000)::bigint as time_ms, e.type, e.id, e.source, e.subject, e.data
from event e
left join start s on s.subject = e.subject and e.type = any ($3)
left join described d on d.subject = e.subject and e.type = any ($3)
where e.workspace_id = $1 and (e.type = any ($3) or e.type = any ($4))
order by owner, e.subject

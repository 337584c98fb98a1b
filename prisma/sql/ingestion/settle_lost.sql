-- What is missing now is told no more.
insert into event_ledger as l (workspace_id, minute, door, fact, numbers)
select workspace_id, minute, door, 'settled', numbers
from event_ledger
where workspace_id = $1 and fact = 'missing' and not isempty(numbers)
order by minute, door
on conflict (workspace_id, minute, door, fact) do update set numbers = l.numbers + excluded.numbers

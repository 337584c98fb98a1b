-- Which of the numbers that doors gave to events are counted, whatever became of these. Each minute and door once.
insert into event_ledger as l (workspace_id, minute, door, fact, numbers)
select $1, minute, door, 'counted', numbers
from unnest($2::timestamptz[], $3::text[], $4::int8multirange[]) as given (minute, door, numbers)
order by minute, door
on conflict (workspace_id, minute, door, fact) do update set numbers = l.numbers + excluded.numbers

-- What was accepted and is neither counted nor settled: what waits, and what was lost.
select a.minute, a.door, open.numbers::text as numbers
from event_ledger a
left join event_ledger c on (c.workspace_id, c.minute, c.door, c.fact) = (a.workspace_id, a.minute, a.door, 'counted')
left join event_ledger s on (s.workspace_id, s.minute, s.door, s.fact) = (a.workspace_id, a.minute, a.door, 'settled')
cross join lateral (select a.numbers - coalesce(c.numbers, '{}') - coalesce(s.numbers, '{}') as numbers) as open
where a.workspace_id = $1 and a.fact = 'accepted' and not isempty(open.numbers)
order by a.minute, a.door

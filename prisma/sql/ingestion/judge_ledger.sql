-- Of what was open ($4) before the queue was looked through ($5): what is in neither, and not counted by now, is suspect. What
-- was so at the last look too is missing.
insert into event_ledger as l (workspace_id, minute, door, fact, numbers)
select $1, o.minute, o.door, found.fact, found.numbers
from unnest($2::timestamptz[], $3::text[], $4::int8multirange[], $5::int8multirange[]) as o (minute, door, numbers, queued)
left join event_ledger c on (c.workspace_id, c.minute, c.door, c.fact) = ($1, o.minute, o.door, 'counted')
left join event_ledger s on (s.workspace_id, s.minute, s.door, s.fact) = ($1, o.minute, o.door, 'settled')
left join event_ledger p on (p.workspace_id, p.minute, p.door, p.fact) = ($1, o.minute, o.door, 'suspect')
left join event_ledger m on (m.workspace_id, m.minute, m.door, m.fact) = ($1, o.minute, o.door, 'missing')
cross join lateral (select o.numbers - o.queued - coalesce(c.numbers, '{}') - coalesce(s.numbers, '{}') as numbers) as gone
cross join lateral (values
  ('suspect', gone.numbers, p.numbers),
  ('missing', gone.numbers * (coalesce(p.numbers, '{}') + coalesce(m.numbers, '{}')), m.numbers)
) as found (fact, numbers, known)
where found.numbers is distinct from coalesce(found.known, '{}')
order by o.minute, o.door
on conflict (workspace_id, minute, door, fact) do update set numbers = excluded.numbers

-- What was found missing, and was neither counted after all nor settled since: how many, and from and through which minute.
select coalesce(sum(upper(gone.span) - lower(gone.span)), 0)::bigint as events,
  min(m.minute) as first_minute, max(m.minute) as last_minute
from event_ledger m
left join event_ledger c on (c.workspace_id, c.minute, c.door, c.fact) = (m.workspace_id, m.minute, m.door, 'counted')
left join event_ledger s on (s.workspace_id, s.minute, s.door, s.fact) = (m.workspace_id, m.minute, m.door, 'settled')
cross join lateral unnest(m.numbers - coalesce(c.numbers, '{}') - coalesce(s.numbers, '{}')) as gone (span)
where m.workspace_id = $1 and m.fact = 'missing'

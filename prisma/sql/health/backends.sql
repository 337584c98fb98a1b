-- What Postgres itself is doing for some of our connections, and for how long those that do nothing have done so. One that has
-- had a statement in part counts as at work elsewhere; it waits for the rest of it.
select
  pid,
  case when state = 'active' and wait_event = 'ClientRead' then 'reading' else state end as state,
  extract(epoch from clock_timestamp() - state_change)::double precision as seconds
from pg_stat_activity where pid = any ($1::integer[])

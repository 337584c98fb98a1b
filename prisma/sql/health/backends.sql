-- What Postgres itself is doing for some of our connections, and for how long those that do nothing have done so.
select pid, state, extract(epoch from clock_timestamp() - state_change)::double precision as seconds
from pg_stat_activity where pid = any ($1::integer[])

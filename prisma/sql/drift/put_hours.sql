-- What was found first of an hour stays beside what is found later.
insert into drift_hour (workspace_id, series, hour, state, worse, better, ratio, said_at, said_worse, said_better)
select $1, series, hour, state, worse, better, ratio, $8::timestamptz, worse, better
from unnest($2::text[], $3::timestamptz[], $4::text[], $5::float8[], $6::float8[], $7::float8[])
  as judged (series, hour, state, worse, better, ratio)
on conflict (workspace_id, series, hour) do update
set state = excluded.state, worse = excluded.worse, better = excluded.better, ratio = excluded.ratio

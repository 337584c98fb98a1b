insert into drift_hour (workspace_id, series, hour, state, worse, better, ratio)
select $1, * from unnest($2::text[], $3::timestamptz[], $4::text[], $5::float8[], $6::float8[], $7::float8[])
on conflict (workspace_id, series, hour) do update
set state = excluded.state, worse = excluded.worse, better = excluded.better, ratio = excluded.ratio

-- The present state of the series $2, as they are now.
insert into drift_series (workspace_id, series, alarm_since, judged)
select $1, * from unnest($2::text[], $3::timestamptz[], $4::jsonb[])
on conflict (workspace_id, series) do update set alarm_since = excluded.alarm_since, judged = excluded.judged

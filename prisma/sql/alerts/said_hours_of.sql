-- The same of the series whose names are like one of $4.
select (extract(epoch from hour)::bigint / 3600)::int as hour, series, state, coalesce(said_worse, worse) as worse,
  coalesce(said_better, better) as better, coalesce(said_at > hour + interval '1 hour', true) as is_late
from drift_hour
where workspace_id = $1 and hour > $2 and hour <= $3 and series like any ($4::text[])
order by hour, series

-- Evidence of the series whose names are like one of $4, as it was found first, of the hours of ($2, $3]: by series a list for each
-- column, in the order of the hours. Of three months and two hundred series rows would have to be sorted, and would take longer to read.
select series, array_to_json(array_agg((date_part('epoch', hour) / 3600)::int order by hour)) as hours,
  array_to_json(array_agg(state order by hour)) as states,
  array_to_json(array_agg(coalesce(said_worse, worse) order by hour)) as worse,
  array_to_json(array_agg(coalesce(said_better, better) order by hour)) as better,
  array_to_json(array_agg(coalesce(said_at > hour + interval '1 hour', true) order by hour)) as late
from drift_hour
where workspace_id = $1 and hour > $2 and hour <= $3 and series like any ($4::text[])
group by series
order by series

-- Makes the archive's partition for a month that has none.
select ensure_event_month($1::date)

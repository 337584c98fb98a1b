-- Forgets series that are watched no more: all but $2.
delete from drift_series where workspace_id = $1 and series <> all ($2::text[])

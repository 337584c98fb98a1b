-- One at a time gives numbers to a workspace's values, so that none is given twice.
select pg_advisory_xact_lock(hashtext('holdfast.dimension_value'), $1)

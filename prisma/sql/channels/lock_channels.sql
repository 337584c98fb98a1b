-- One at a time adds to a workspace's channels, so that two together do not pass the limit.
select pg_advisory_xact_lock(hashtext('holdfast.channel'), $1)

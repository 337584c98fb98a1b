-- Ends what serves connections of ours that are dead: it would keep its locks.
select pg_terminate_backend(pid) from pg_stat_activity
where pid = any ($1::integer[]) and usename = session_user and application_name = 'holdfast'

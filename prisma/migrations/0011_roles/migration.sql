-- A function that a transaction of any role may call finds what it names where it was meant, and never in a temporary schema
-- that its caller filled first.
alter function current_workspace() set search_path = pg_catalog, pg_temp;
alter function ensure_event_month(date) set search_path = public, pg_temp;
-- It acts as the owner of the tables: for the roles alone that serve.
revoke execute on function ensure_event_month(date) from public;

-- Counting plans each of its questions once (server/postgres/ask.ts), the first time in tables that are still empty. Without
-- statistics Postgres takes a workspace and a version for rare values, and so their rows for a handful that are best
-- walked through; nearly all rows have the same ones. The first ANALYZE replaces these with what is there.
do $$ declare place record; begin
  -- Older Postgres has no such function; there the first plans are worse until that ANALYZE.
  if not exists (select from pg_proc where proname = 'pg_restore_attribute_stats') then return; end if;
  for place in
    select c.relname, a.attname, a.attlen
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname in ('workspace_id', 'version')
    where c.relnamespace = 'public'::regnamespace
      and c.relname in ('event_key', 'customer', 'conversation', 'stint', 'support_case', 'rollup_quarter', 'rollup_day')
  loop
    perform pg_restore_attribute_stats(
      'schemaname', 'public', 'relname', place.relname::text, 'attname', place.attname::text, 'inherited', false,
      'null_frac', 0::real, 'avg_width', place.attlen::integer, 'n_distinct', 1::real);
  end loop;
end $$;

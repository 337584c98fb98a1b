-- Row-level security asks which workspace a transaction named. As a function it is called for every row that a batch writes;
-- as a query of its own it is answered once for each statement. What may be seen and written stays the same.
do $$ declare found record; asked text; begin
  for found in select tablename from pg_policies where schemaname = 'public' and policyname = 'own_workspace' loop
    asked := format('%I = (select current_workspace())', case found.tablename when 'workspace' then 'id' else 'workspace_id' end);
    execute format('alter policy own_workspace on %I using (%s) with check (%s)', found.tablename, asked, asked);
  end loop;
end $$;

create or replace function ensure_event_month(month date) returns void language plpgsql security definer
  set search_path = public as $$
declare
  name text := 'event_' || to_char(month, 'YYYY_MM');
  asked text := 'workspace_id = (select current_workspace())';
begin
  month := date_trunc('month', month)::date;
  if to_regclass(name) is not null then return; end if;
  perform pg_advisory_xact_lock(hashtext('holdfast.event_month'));
  if to_regclass(name) is not null then return; end if;
  execute format('create table %I (like event including defaults)', name);
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy own_workspace on %I using (%s) with check (%s)', name, asked, asked);
  execute format('alter table event attach partition %I for values from (%L) to (%L)',
    name, month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
end $$;

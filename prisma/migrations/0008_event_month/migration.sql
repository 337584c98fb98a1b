-- Several workers may need a new month at the same time. Whoever waited for the lock asked to_regclass a second time and was
-- told what its session remembered from before the wait: no table. Reading pg_class itself shows what was made meanwhile.
create or replace function ensure_event_month(month date) returns void language plpgsql security definer
  set search_path = public as $$
declare
  name text := 'event_' || to_char(month, 'YYYY_MM');
  asked text := 'workspace_id = (select current_workspace())';
begin
  month := date_trunc('month', month)::date;
  if to_regclass(name) is not null then return; end if;
  perform pg_advisory_xact_lock(hashtext('holdfast.event_month'));
  if exists (select from pg_class where relname = name and relnamespace = 'public'::regnamespace) then return; end if;
  execute format('create table %I (like event including defaults)', name);
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy own_workspace on %I using (%s) with check (%s)', name, asked, asked);
  execute format('alter table event attach partition %I for values from (%L) to (%L)',
    name, month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
end $$;

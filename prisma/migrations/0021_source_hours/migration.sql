-- How many events of each source happened in an hour (UTC), so that a source that falls silent is seen; and of the handoffs among them, how
-- many say no reason. Written by addition with the events that count; when the first of an hour was counted says how late a source is told.
create table source_hour (
  workspace_id integer not null,
  hour timestamptz not null,
  source text collate "C" not null,
  events integer not null,
  handoffs integer not null,
  reasonless integer not null,
  first_counted_at timestamptz not null,
  primary key (workspace_id, hour, source)
) with (fillfactor = 70);

-- Those that are stored already, of all workspaces at once; type 2 is a handoff.
alter table event no force row level security;
insert into source_hour
select workspace_id, to_timestamp(floor(extract(epoch from time) / 3600) * 3600), source collate "C", count(*),
  count(*) filter (where type = 2), count(*) filter (where type = 2 and data ->> 'reason' is null), now()
from event
group by 1, 2, 3;
alter table event force row level security;

alter table source_hour enable row level security;
alter table source_hour force row level security;
create policy own_workspace on source_hour
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

-- As for the other tables that counting writes (0004, 0018).
do $$ begin
  if not exists (select from pg_proc where proname = 'pg_restore_attribute_stats') then return; end if;
  perform pg_restore_attribute_stats(
    'schemaname', 'public', 'relname', 'source_hour', 'attname', 'workspace_id', 'inherited', false,
    'null_frac', 0::real, 'avg_width', 4, 'n_distinct', 1::real);
end $$;

-- Broken resolutions by the hour (UTC) in which they were resolved and the age in hours at which they broke, for the nowcast and for
-- drift: -1 is "at once", before the root had ended. By whole segment, as quarter hours, so that a break is in one row and any
-- filter can be answered. It begins empty, and a worker counts all history anew (server/policy/recount_outdated.ts): what broke when depends on the policy.
-- The cohort stands right behind the version: what is asked for is the last window of one version. Most rows are written once, when a
-- cohort is young in several batches.
create table rollup_break (
  workspace_id integer not null,
  version integer not null,
  cohort timestamptz not null,
  age smallint not null,
  handler smallint not null,
  channel smallint not null,
  language smallint not null,
  market smallint not null,
  topic smallint not null,
  agent_version smallint not null,
  broken_recontact integer not null,
  broken_reopen integer not null,
  broken_escalation integer not null,
  broken_churn integer not null,
  primary key (workspace_id, version, cohort, age, handler, channel, language, market, topic, agent_version)
) with (fillfactor = 90);
alter table rollup_break enable row level security;
alter table rollup_break force row level security;
create policy own_workspace on rollup_break
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

-- As for the other tables that counting writes (0004): plans that are made while it is empty are to take nearly all rows for those of one
-- workspace and version.
do $$ declare place record; begin
  if not exists (select from pg_proc where proname = 'pg_restore_attribute_stats') then return; end if;
  for place in
    select attname, attlen from pg_attribute where attrelid = 'rollup_break'::regclass and attname in ('workspace_id', 'version')
  loop
    perform pg_restore_attribute_stats(
      'schemaname', 'public', 'relname', 'rollup_break', 'attname', place.attname::text, 'inherited', false,
      'null_frac', 0::real, 'avg_width', place.attlen::integer, 'n_distinct', 1::real);
  end loop;
end $$;

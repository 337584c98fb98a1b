-- The application's role. Superusers and owners that bypass row-level security step down to it on every connection.
do $$ begin
  if (select rolsuper or rolcreaterole from pg_roles where rolname = current_user)
     and not exists (select from pg_roles where rolname = 'holdfast_app') then
    create role holdfast_app nologin;
  end if;
exception when duplicate_object then null;
end $$;

create function current_workspace() returns integer language sql stable parallel safe
  return nullif(current_setting('app.workspace', true), '')::integer;

-- Workspaces and who may act in them -----------------------------------------------------------------------------

create table workspace (
  id integer generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null,
  -- Key of the HMAC-SHA-256 that turns customers into pseudonyms at the door.
  customer_key bytea not null,
  events_per_second integer not null default 100000,
  -- Set when old months of events are dropped: what is older is refused at the door.
  keeps_from timestamptz,
  -- The version that screens show; another one may be in the building.
  policy_version integer not null default 1,
  created_at timestamptz not null default now()
);

create table member (
  workspace_id integer not null references workspace (id),
  user_id text not null,
  role text not null check (role in ('owner', 'member')),
  created_at timestamptz not null default now(),
  primary key (workspace_id, user_id)
);
create index member_user on member (user_id);

create table api_key (
  workspace_id integer not null references workspace (id),
  id uuid not null default gen_random_uuid(),
  name text not null,
  -- SHA-256 of the key: it is random and long, so a slow hash would add nothing.
  secret_hash bytea not null unique,
  -- The first characters, so that people can tell their keys apart.
  hint text not null,
  scopes text[] not null,
  created_by text,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (workspace_id, id)
);

create table policy (
  workspace_id integer not null references workspace (id),
  version integer not null,
  body jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  reason text not null default '',
  -- building: its recount runs; active: on the screens; retired: replaced; superseded: replaced before it was complete.
  state text not null check (state in ('building', 'active', 'retired', 'superseded')),
  primary key (workspace_id, version)
);
create unique index policy_one_active on policy (workspace_id) where state = 'active';
create unique index policy_one_building on policy (workspace_id) where state = 'building';

-- What arrived ---------------------------------------------------------------------------------------------------

-- One row a workspace; its sequence numbers the commits without gaps, so its row lock orders them.
create table ingestion (
  workspace_id integer primary key references workspace (id),
  sequence bigint not null default 0,
  stored_events bigint not null default 0,
  duplicate_events bigint not null default 0,
  rejected_events bigint not null default 0,
  -- Events of conversations whose start has not arrived.
  orphan_events bigint not null default 0,
  last_commit_at timestamptz
) with (fillfactor = 50);

-- Makes an event count once whatever its time says; outlives the events themselves, whose months can be dropped.
create table event_key (
  workspace_id integer not null,
  -- First 16 bytes of SHA-256(source, id).
  key uuid not null,
  primary key (workspace_id, key)
);

-- The archive that `verify` reads in full; written only, so it has no index. A month is dropped by
-- dropping its partition.
create table event (
  workspace_id integer not null,
  time timestamptz not null,
  type smallint not null,
  id text not null,
  source text not null,
  subject text not null,
  data jsonb not null
) partition by range (time);

create table rejected_event (
  workspace_id integer not null,
  id bigint generated always as identity,
  received_at timestamptz not null default now(),
  code text not null,
  message text not null,
  -- What identifies it for its sender; never its data.
  event_source text,
  event_id text,
  event_type text,
  primary key (workspace_id, id)
);

-- What the events say: the state that counting needs ----------------------------------------------------------------

create table customer (
  workspace_id integer not null,
  id uuid not null,
  churned_at bigint[] not null default '{}',
  -- The newest policy version under which this customer's whole history is counted.
  built_version integer not null,
  primary key (workspace_id, id)
) with (fillfactor = 80);
create index customer_unbuilt on customer (workspace_id, built_version, id);

create table conversation (
  workspace_id integer not null,
  id text not null,
  -- Null until its start has arrived. An anonymous conversation has a customer of its own.
  customer uuid,
  anonymous boolean not null default false,
  -- The issue it belongs to where issues are told apart by topic (docs/metrics.md, section 3).
  issue uuid,
  -- Its walk of followsUp ran into a circle.
  circular boolean not null default false,
  follows_up text,
  started_at bigint,
  -- All that its events say, in a compact form (core/conversation/log.ts).
  log jsonb not null,
  primary key (workspace_id, id)
) with (fillfactor = 70);
create index conversation_customer on conversation (workspace_id, customer);
create index conversation_follows_up on conversation (workspace_id, follows_up) where follows_up is not null;

-- What the policy makes of it: one set of rows for each policy version that is active or building --------------------

-- Times are milliseconds since 1970. (started_at, conversation, position) is the order within an issue.
create table stint (
  workspace_id integer not null,
  version integer not null,
  issue uuid not null,
  started_at bigint not null,
  conversation text collate "C" not null,
  position integer not null,
  ended_at bigint not null,
  -- open, resolved, escalated, passed_on, abandoned
  outcome smallint not null,
  -- 0 ai, 1 human
  handler smallint not null,
  -- started, handed_off, reopened
  opened_by smallint not null,
  cost_micros bigint not null,
  -- State of the fold after this stint: latest end so far in the issue, and whether its case has its root.
  reach_at bigint not null,
  has_root boolean not null,
  primary key (workspace_id, version, issue, started_at, conversation, position)
) with (fillfactor = 80);

create table support_case (
  workspace_id integer not null,
  version integer not null,
  issue uuid not null,
  first_started_at bigint not null,
  first_conversation text collate "C" not null,
  first_position integer not null,
  customer uuid not null,
  -- Latest end of any of its stints.
  reach_at bigint not null,
  stints integer not null,
  prelude_micros bigint not null,
  root_started_at bigint,
  root_conversation text collate "C",
  root_position integer,
  root_ended_at bigint,
  root_outcome smallint,
  root_handler smallint,
  root_micros bigint,
  rework_started_at bigint,
  rework_conversation text collate "C",
  rework_position integer,
  rework_opened_by smallint,
  rework_stints integer not null,
  rework_micros bigint not null,
  -- What broke the root's resolution: recontact, reopen, escalation, churn; and when.
  broken_by smallint,
  broken_at bigint,
  -- What the root's conversation brings to its figures; null and 0 while there is no root.
  rating smallint,
  anonymous boolean not null default false,
  channel smallint not null default 0,
  language smallint not null default 0,
  market smallint not null default 0,
  topic smallint not null default 0,
  agent_version smallint not null default 0,
  -- Start of the quarter hour in which the root ended; null while it is open.
  cohort timestamptz,
  -- When its resolution was taken back, or it escalated.
  flipped_at bigint,
  primary key (workspace_id, version, issue, first_started_at, first_conversation, first_position)
) with (fillfactor = 80);
create index support_case_root on support_case (workspace_id, version, root_conversation);
create index support_case_cohort on support_case (workspace_id, version, cohort, root_ended_at, root_conversation);
create index support_case_flipped on support_case (workspace_id, version, flipped_at) where flipped_at is not null;
create index support_case_customer on support_case (workspace_id, version, customer, root_ended_at);

-- Numbers for the values of a dimension: 0 is "not said", 1 is "other" (all beyond the first 1,000).
create table dimension_value (
  workspace_id integer not null,
  -- Place in OPEN_DIMENSIONS: channel, language, market, topic, agentVersion.
  dimension smallint not null,
  number smallint not null,
  value text not null,
  primary key (workspace_id, dimension, number),
  unique (workspace_id, dimension, value)
);

-- Figures are sums of cells: by quarter hour and whole segment …
create table rollup_quarter (
  workspace_id integer not null,
  version integer not null,
  cohort timestamptz not null,
  handler smallint not null,
  channel smallint not null,
  language smallint not null,
  market smallint not null,
  topic smallint not null,
  agent_version smallint not null,
  cases integer not null,
  resolved integer not null,
  broken_recontact integer not null,
  broken_reopen integer not null,
  broken_escalation integer not null,
  broken_churn integer not null,
  escalated integer not null,
  abandoned integer not null,
  anonymous_cases integer not null,
  conversations integer not null,
  handed_off integer not null,
  after_hours_started integer not null,
  after_hours_contained integer not null,
  rework_stints integer not null,
  ratings integer not null,
  rating_sum integer not null,
  satisfied_ratings integer not null,
  resolution_ms bigint not null,
  unbroken_handling_ms bigint not null,
  handling_micros bigint not null,
  rework_micros bigint not null,
  failure_impact_micros bigint not null,
  primary key (workspace_id, version, cohort, handler, channel, language, market, topic, agent_version)
) with (fillfactor = 80);

-- … and by local day, handler and each pair of the other dimensions, so that eight weeks of millions of cases are a
-- few thousand rows. `pair` is the place in DIMENSION_PAIRS; a and b are the values' numbers.
create table rollup_day (
  workspace_id integer not null,
  version integer not null,
  pair smallint not null,
  day timestamptz not null,
  handler smallint not null,
  a smallint not null,
  b smallint not null,
  cases integer not null,
  resolved integer not null,
  broken_recontact integer not null,
  broken_reopen integer not null,
  broken_escalation integer not null,
  broken_churn integer not null,
  escalated integer not null,
  abandoned integer not null,
  anonymous_cases integer not null,
  conversations integer not null,
  handed_off integer not null,
  after_hours_started integer not null,
  after_hours_contained integer not null,
  rework_stints integer not null,
  ratings integer not null,
  rating_sum integer not null,
  satisfied_ratings integer not null,
  resolution_ms bigint not null,
  unbroken_handling_ms bigint not null,
  handling_micros bigint not null,
  rework_micros bigint not null,
  failure_impact_micros bigint not null,
  primary key (workspace_id, version, pair, day, handler, a, b)
) with (fillfactor = 70);

create table release (
  workspace_id integer not null,
  agent_version text not null,
  deployed_at timestamptz not null,
  note text,
  primary key (workspace_id, agent_version, deployed_at)
);

-- Tenants are apart: a transaction sees the rows of the workspace that it names, or none ------------------------------

do $$ declare name text; begin
  foreach name in array array['member', 'api_key', 'policy', 'ingestion', 'event_key', 'event', 'rejected_event',
    'customer', 'conversation', 'stint', 'support_case', 'dimension_value', 'rollup_quarter', 'rollup_day', 'release'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', name);
  end loop;
end $$;

alter table workspace enable row level security;
alter table workspace force row level security;
create policy own_workspace on workspace using (id = current_workspace()) with check (id = current_workspace());
-- The directory (server/workspace/directory.ts) finds a workspace by its slug, or lists them for background work.
create policy directory on workspace for select using (current_setting('app.directory', true) = 'on');
create policy founding on workspace for insert with check (current_setting('app.directory', true) = 'on');
-- A key is looked up before its workspace is known: by its hash, which nobody knows who does not have the key.
create policy by_secret on api_key for select using (encode(secret_hash, 'hex') = current_setting('app.key_hash', true));
create policy own_memberships on member for select using (user_id = current_setting('app.user', true));

-- The months of the archive are made as events arrive; the application's role may do only this much with the schema.
create function ensure_event_month(month date) returns void language plpgsql security definer
  set search_path = public as $$
declare
  name text := 'event_' || to_char(month, 'YYYY_MM');
begin
  month := date_trunc('month', month)::date;
  if to_regclass(name) is not null then return; end if;
  perform pg_advisory_xact_lock(hashtext('holdfast.event_month'));
  if to_regclass(name) is not null then return; end if;
  execute format('create table %I (like event including defaults)', name);
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy own_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', name);
  execute format('alter table event attach partition %I for values from (%L) to (%L)',
    name, month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
end $$;

do $$ begin
  if exists (select from pg_roles where rolname = 'holdfast_app') then
    grant usage on schema public to holdfast_app;
    grant select, insert, update, delete on all tables in schema public to holdfast_app;
    grant usage on all sequences in schema public to holdfast_app;
    grant execute on all functions in schema public to holdfast_app;
    alter default privileges in schema public grant select, insert, update, delete on tables to holdfast_app;
    alter default privileges in schema public grant usage on sequences to holdfast_app;
  end if;
end $$;

-- What is watched, and what is done when it is found (core/alert/rule_contract.ts).
create table alert_rule (
  workspace_id integer not null,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 80),
  body jsonb not null,
  is_on boolean not null,
  muted_until timestamptz,
  -- The instant of the last reading: each is read once, whoever evaluates.
  read_through timestamptz,
  created_at timestamptz not null,
  -- A user's id, "key:" and the id of a key, or the part of Holdfast that did it.
  created_by text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (workspace_id, id)
);
create unique index alert_rule_name on alert_rule (workspace_id, lower(name));

-- One incident of a rule, for all that it watches or one value: it opens when it is pending and ends when it is normal again.
create table alert (
  workspace_id integer not null,
  id uuid not null,
  rule_id uuid not null,
  rule_name text not null,
  kind text not null,
  severity text not null,
  -- The watched value as the rule knows it ('' for all), and as people read it.
  about text not null,
  about_name text not null,
  state text not null,
  since timestamptz not null,
  opened_at timestamptz not null,
  fired_at timestamptz,
  ended_at timestamptz,
  -- What the state machine remembers (core/alert/standing.ts).
  standing jsonb not null,
  -- The last reading, and what was found as it fired.
  reading jsonb not null,
  found jsonb not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  assignee text,
  snoozed_until timestamptz,
  -- How a person ended it. Until the reading has been well once, the same does not fire again.
  resolution jsonb,
  awaits_calm boolean not null default false,
  primary key (workspace_id, id)
);
create unique index alert_open on alert (workspace_id, rule_id, about) where ended_at is null;
create index alert_awaiting on alert (workspace_id, rule_id, about) where awaits_calm;
create index alert_opened on alert (workspace_id, opened_at desc);

-- What happened to an alert: it went into another state, or a person did something.
create table alert_step (
  workspace_id integer not null,
  id uuid not null,
  alert_id uuid not null,
  at timestamptz not null,
  kind text not null,
  -- Null: the rule.
  by text,
  body jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, alert_id) references alert (workspace_id, id) on delete cascade
);
create index alert_step_of on alert_step (workspace_id, alert_id, at);

-- Locked by whoever evaluates a workspace's rules, so that two never do at once.
create table alert_run (
  workspace_id integer not null primary key,
  evaluated_at timestamptz not null,
  took_ms double precision not null
);

do $$ declare name text; begin
  foreach name in array array['alert_rule', 'alert', 'alert_step', 'alert_run'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()))', name);
  end loop;
end $$;

-- Evidence as it was found first, which is what rules read: later the same hour is judged again with facts that came meanwhile.
alter table drift_hour add column said_at timestamptz, add column said_worse double precision, add column said_better double precision;

-- Who did something, in words: an e-mail address, a key by its name, or the part of Holdfast.
create function author_name(of_workspace integer, author text) returns text
language sql stable set search_path = public, pg_temp as $$
  select coalesce(
    (select email from auth_user where id = author),
    (select 'API key “' || name || '”' from api_key where workspace_id = of_workspace and 'key:' || id = author),
    author)
$$;

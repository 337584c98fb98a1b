-- By what means people are told of alerts, and every message that was to go to one of them. A message is written here in the same
-- transaction as what it tells, with a unique key for each channel, and sent afterwards: what a crash left is found by its row.
create table channel (
  workspace_id integer not null,
  id uuid not null,
  -- webhook, slack, teams, email, pagerduty, browser
  kind text not null,
  name text not null,
  -- What may be shown: addresses of mail, and of others how they begin and end.
  config jsonb not null,
  -- Addresses, keys and what webhooks are signed with: AES-256-GCM under a key made of HOLDFAST_SECRET. Null where there is none.
  secret bytea,
  is_on boolean not null default true,
  -- Since when nothing was delivered; null while it works.
  failing_since timestamptz,
  -- When its owner was told of that by another channel.
  warned_at timestamptz,
  -- Why it was turned off by itself; null where a person did, or it is on.
  off_reason text,
  -- When a message last went out by itself: further ones of the same minute go together.
  last_sent_at timestamptz,
  -- A user's id, "key:" and the id of a key, or the part of Holdfast that did it.
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table delivery (
  workspace_id integer not null,
  -- What receivers know a message by, the same at every try.
  id uuid not null,
  channel_id uuid not null,
  -- The step of an alert that it tells.
  step_id uuid not null,
  -- Of an alert the later message overtakes an earlier one that has not arrived; null where it is about none.
  alert_id text,
  message jsonb not null,
  -- When it may go, or be tried again.
  due_at timestamptz not null,
  tries smallint not null default 0,
  -- Until when a sender has it in hand: one that was killed meanwhile is followed by another.
  held_until timestamptz,
  -- waiting, sent, given_up, grouped
  state text not null default 'waiting',
  -- The delivery that carries it, where several went as one.
  carried_by uuid,
  -- Of the last try: status, the beginning of what was answered, milliseconds, or what went wrong.
  answered jsonb,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, step_id, channel_id)
);
create index delivery_waiting on delivery (workspace_id, channel_id, due_at) where state = 'waiting';
create index delivery_newest on delivery (workspace_id, created_at desc, id);
create index delivery_carried on delivery (workspace_id, carried_by) where carried_by is not null;

alter table channel enable row level security;
alter table channel force row level security;
create policy own_workspace on channel
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));
alter table delivery enable row level security;
alter table delivery force row level security;
create policy own_workspace on delivery
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

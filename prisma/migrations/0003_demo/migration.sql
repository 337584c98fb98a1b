-- A demo that a workspace asked for. One web process at a time runs its simulator and says so every few seconds; where
-- it fell silent, another one (or the same after a restart) takes over.
create table demo (
  workspace_id integer primary key references workspace (id),
  wanted boolean not null,
  scenario text not null,
  seed integer not null,
  -- Where its history ends and its live part begins. With the seed it names the run: the same events again after a
  -- restart, so nothing counts twice.
  began_at timestamptz not null default now(),
  -- Everything up to this time of events is safely in the queue: a restart goes on from here.
  sent_through timestamptz,
  sent_events bigint not null default 0,
  phase text not null default 'starting' check (phase in ('starting', 'history', 'live', 'stopped', 'failed')),
  failure text,
  -- The web process that runs it, and when it last said so.
  runner uuid,
  heartbeat_at timestamptz
);
alter table demo enable row level security;
alter table demo force row level security;
create policy own_workspace on demo using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
-- Those who run demos find out where one is wanted.
create policy directory on demo for select using (current_setting('app.directory', true) = 'on');

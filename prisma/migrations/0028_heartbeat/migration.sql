-- Where a workspace's monitor is told each minute that its rules are evaluated: it calls people where that stops.
create table alert_heartbeat (
  workspace_id integer not null primary key,
  -- Where it leads, as far as it may be shown.
  target text not null,
  -- The address: AES-256-GCM under a key made of HOLDFAST_SECRET.
  secret bytea not null,
  -- When it was called last: taken before it is called, so that two workers call it once.
  called_at timestamptz,
  -- What it answered: a status, or what went wrong.
  answered text,
  changed_at timestamptz not null,
  -- A user's id, "key:" and the id of a key, or the part of Holdfast that did it.
  changed_by text not null
);
alter table alert_heartbeat enable row level security;
alter table alert_heartbeat force row level security;
create policy own_workspace on alert_heartbeat
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

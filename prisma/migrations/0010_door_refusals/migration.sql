-- What the event door refused of a workspace, by reason: events by their code, whole requests by the code of the problem that
-- they were answered. How many and when, and nothing of what was sent.
create table door_refusal (
  workspace_id integer not null,
  -- 'event' or 'request'.
  what text not null,
  code text not null,
  count bigint not null,
  last_at timestamptz not null,
  primary key (workspace_id, what, code)
);
alter table door_refusal enable row level security;
alter table door_refusal force row level security;
create policy own_workspace on door_refusal
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

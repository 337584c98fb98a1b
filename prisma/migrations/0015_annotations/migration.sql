-- What somebody wrote about an instant: a mark on the charts, counted nowhere. At most 1,000 of a workspace, so they are read as
-- a whole.
create table annotation (
  workspace_id integer not null,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null,
  text text not null,
  -- A user's id, "key:" and the id of a key, or the part of Holdfast that did it.
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
alter table annotation enable row level security;
alter table annotation force row level security;
create policy own_workspace on annotation
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

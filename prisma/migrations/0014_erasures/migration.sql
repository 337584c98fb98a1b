-- That a customer was erased: who did it, when, and how much has a random name since. Never who the customer was.
create table erasure (
  workspace_id integer not null,
  id bigint generated always as identity,
  erased_at timestamptz not null default now(),
  -- A user's id, "key:" and the id of a key, or the part of Holdfast that did it.
  erased_by text not null,
  conversations integer not null,
  events integer not null,
  primary key (workspace_id, id)
);
alter table erasure enable row level security;
alter table erasure force row level security;
create policy own_workspace on erasure
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

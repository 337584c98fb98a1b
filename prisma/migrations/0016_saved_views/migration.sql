-- What somebody keeps of a screen under a name: which screen, and the query that it is asked with.
create table saved_view (
  workspace_id integer not null references workspace (id),
  id integer generated always as identity,
  owner_id text not null,
  name text not null check (char_length(name) between 1 and 60),
  -- The name as it is compared: two of one owner's that differ in capitals alone would be taken for one another.
  name_key text not null,
  screen text not null,
  -- As the screen itself writes it; '' asks for its defaults.
  query text not null check (char_length(query) <= 2000),
  shared boolean not null default false,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, owner_id, name_key),
  -- Whoever leaves the workspace takes their views along.
  foreign key (workspace_id, owner_id) references member (workspace_id, user_id) on delete cascade
);
-- The view that somebody begins with.
create table start_view (
  workspace_id integer not null,
  user_id text not null,
  view_id integer not null,
  primary key (workspace_id, user_id),
  foreign key (workspace_id, user_id) references member (workspace_id, user_id) on delete cascade,
  foreign key (workspace_id, view_id) references saved_view (workspace_id, id) on delete cascade
);
create index start_view_view on start_view (workspace_id, view_id);

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy own_workspace on saved_view
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));
alter table start_view enable row level security;
alter table start_view force row level security;
create policy own_workspace on start_view
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

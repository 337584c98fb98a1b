-- What a display shows that nobody is signed in at: the link is an API key that may read what a wall shows, and nothing else.
create table wall (
  workspace_id integer not null,
  key_id uuid not null,
  -- Queries of the overview, which take turns, and how long each is shown.
  queries text[] not null,
  seconds smallint not null,
  primary key (workspace_id, key_id),
  foreign key (workspace_id, key_id) references api_key (workspace_id, id) on delete cascade
);
alter table wall enable row level security;
alter table wall force row level security;
create policy own_workspace on wall
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

-- Changes of a watched series that somebody took for the new normal: cohorts from an hour on are judged by so many times what the
-- baseline expects, until what is normal is learned anew.
create table drift_accepted (
  workspace_id integer not null,
  series text not null,
  -- By another baseline it says nothing.
  baseline integer not null,
  hour timestamptz not null,
  ratio double precision not null,
  -- What the ratio rests on: as many breaks, cases or micros.
  observed double precision not null,
  accepted_at timestamptz not null,
  -- A user's id, or "key:" and the id of a key.
  accepted_by text not null,
  primary key (workspace_id, series)
);

alter table drift_accepted enable row level security;
alter table drift_accepted force row level security;
create policy own_workspace on drift_accepted
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

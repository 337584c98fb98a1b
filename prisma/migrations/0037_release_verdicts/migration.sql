-- What came of a release beside the version before it, under a version of the policy: told anew each hour, and each day once all has matured (docs/drift.md, section 7).
create table release_verdict (
  workspace_id integer not null,
  version integer not null,
  agent_version text not null,
  deployed_at timestamptz not null,
  as_of timestamptz not null,
  -- As core/release/contract.ts names it; null, with what follows, where there is nothing to compare.
  verdict text,
  ratio double precision,
  before text,
  primary key (workspace_id, version, agent_version, deployed_at),
  foreign key (workspace_id, agent_version, deployed_at) references release on delete cascade
);
alter table release_verdict enable row level security;
alter table release_verdict force row level security;
create policy own_workspace on release_verdict
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

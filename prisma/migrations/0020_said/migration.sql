-- What the nowcast said of a local day or week at some ages (core/drift/told_runs.ts), beside what was known so far and what the last
-- settled week showed then. Written once and never changed, so that it can be held against what came of it.
create table nowcast_said (
  workspace_id integer not null,
  version integer not null,
  -- day, week
  step text not null,
  starts timestamptz not null,
  ends timestamptz not null,
  -- 1 when it had just ended.
  age_days smallint not null,
  -- 0 ai, 1 human, -1 both.
  handler smallint not null,
  -- The whole hour: what happened before is in it.
  as_of timestamptz not null,
  written_at timestamptz not null,
  -- Nobody said it in that hour: it was made afterwards, by what had happened until then.
  reconstructed boolean not null,
  -- Null: one that was learned for the reconstruction, as it would have been then.
  baseline integer,
  -- Resolved, escalated or abandoned.
  cases integer not null,
  -- Null where it was too early to say.
  rate double precision,
  rate_low double precision,
  rate_high double precision,
  -- Of an accepted resolution, in units of the currency.
  cost double precision,
  cost_low double precision,
  cost_high double precision,
  provisional_rate double precision,
  provisional_cost double precision,
  settled_rate double precision,
  settled_cost double precision,
  primary key (workspace_id, version, step, starts, age_days, handler)
);

alter table nowcast_said enable row level security;
alter table nowcast_said force row level security;
create policy own_workspace on nowcast_said
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

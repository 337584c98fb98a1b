-- What was normal, learned from some days and then frozen (docs/drift.md, section 1). A version of the policy is judged by the last
-- one that was learned under it; the ones before are kept, so that it can be seen what was normal then.
create table baseline (
  workspace_id integer not null,
  number integer not null,
  version integer not null,
  learned_from timestamptz not null,
  learned_to timestamptz not null,
  learned_at timestamptz not null,
  -- A user's id, "key:" and the id of a key, or the part of Holdfast that did it.
  learned_by text not null,
  -- DriftBaseline of core/drift/baseline.ts, values of dimensions by their numbers.
  body jsonb not null,
  primary key (workspace_id, number)
);

-- How far a workspace's drift was evaluated, and from what: where all of it is the same, nothing is to be done.
create table drift_run (
  workspace_id integer not null primary key,
  version integer not null,
  -- Null while there is none.
  baseline integer,
  sequence bigint not null,
  -- The whole hour as of which it was evaluated.
  hour timestamptz not null
);

-- The present state of each watched series (JudgedSeries of core/drift/evaluate.ts).
create table drift_series (
  workspace_id integer not null,
  series text not null,
  alarm_since timestamptz,
  judged jsonb not null,
  primary key (workspace_id, series)
);

-- How evidence (ln M) and estimate stood as of each whole hour; kept for 90 days.
create table drift_hour (
  workspace_id integer not null,
  series text not null,
  hour timestamptz not null,
  state text not null,
  worse double precision not null,
  better double precision not null,
  ratio double precision,
  primary key (workspace_id, series, hour)
);

do $$ declare name text; begin
  foreach name in array array['baseline', 'drift_run', 'drift_series', 'drift_hour'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()))', name);
  end loop;
end $$;

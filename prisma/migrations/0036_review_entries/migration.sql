-- Figures of a period that no event tells, entered by hand for its review: revenue, employees, what support cost by the ledger.
create table review_entry (
  workspace_id integer not null,
  -- Such as 2026-W47, 2026-11, 2026-Q4.
  period text not null,
  -- As core/review_context/entered_contract.ts names it; money in micros of the currency.
  figure text not null,
  value double precision not null,
  -- A user's id, "key:" and the id of a key, or the part of Holdfast that did it.
  entered_by text not null,
  entered_at timestamptz not null default now(),
  primary key (workspace_id, period, figure)
);
alter table review_entry enable row level security;
alter table review_entry force row level security;
create policy own_workspace on review_entry
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

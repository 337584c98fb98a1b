-- What a review said when it was published: written once and never changed, whatever arrives and whichever policy follows.
create table published_review (
  workspace_id integer not null,
  -- Such as 2026-W47, 2026-11, 2026-Q4.
  period text not null,
  published_at timestamptz not null default now(),
  -- A user's id, "key:" and the id of a key, or the part of Holdfast that did it.
  published_by text not null,
  -- As the API gave it then (core/review/contract.ts).
  review jsonb not null,
  primary key (workspace_id, period)
);
alter table published_review enable row level security;
alter table published_review force row level security;
create policy own_workspace on published_review
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

-- The note of a review, as each save left it: Markdown that people write together.
create table review_note (
  workspace_id integer not null,
  -- Such as 2026-W47, 2026-11, 2026-Q4.
  period text not null,
  -- From 1.
  revision integer not null,
  text text not null,
  -- A user's id, "key:" and the id of a key, or the part of Holdfast that did it.
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (workspace_id, period, revision)
);
alter table review_note enable row level security;
alter table review_note force row level security;
create policy own_workspace on review_note
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

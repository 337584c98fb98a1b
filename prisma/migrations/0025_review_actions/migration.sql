-- What somebody is to do, as a review decided; it stands in each later review until it is done.
create table review_action (
  workspace_id integer not null,
  id uuid not null default gen_random_uuid(),
  -- Of the review that decided it, such as 2026-W47, and when that period began.
  period text not null,
  period_from timestamptz not null,
  text text not null,
  -- A name, as people write it; null where nobody has taken it.
  owner text,
  due date,
  -- A figure of the review (core/review/review_figures.ts) that it is to move, and what that was then.
  figure text,
  figure_was double precision,
  done_at timestamptz,
  -- A user's id, "key:" and the id of a key, or the part of Holdfast that did it.
  done_by text,
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
alter table review_action enable row level security;
alter table review_action force row level security;
create policy own_workspace on review_action
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

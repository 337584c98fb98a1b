-- A link to a published review, for people without an account: gone when it is revoked, of no use once it has ended.
create table review_share (
  workspace_id integer not null,
  id uuid not null default gen_random_uuid(),
  -- Of a published review, such as 2026-W47.
  period text not null,
  -- SHA-256 of what the link ends with: that is random and long, so a slow hash would add nothing.
  secret_hash bytea not null unique,
  -- A user's id, "key:" and the id of a key, or the part of Holdfast that did it.
  made_by text not null,
  made_at timestamptz not null default now(),
  ends_at timestamptz not null,
  primary key (workspace_id, id)
);
alter table review_share enable row level security;
alter table review_share force row level security;
create policy own_workspace on review_share
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));
-- Whoever opens a link has nothing but its secret: it shows that one row, as long as it has not ended.
create policy by_secret on review_share for select
  using (encode(secret_hash, 'hex') = current_setting('app.share_hash', true) and ends_at > now());

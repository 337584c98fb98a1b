-- The review of the last week, sent once a week to a person or to a channel. What goes out is written here first, once for each occasion
-- and receiver, and sent afterwards: what a crash left is found by its row.
create table digest (
  workspace_id integer not null,
  id uuid not null,
  -- Who gets it, of a person's own; of one that goes to a channel null, and the channel beside it.
  user_id text,
  channel_id uuid,
  -- 1 is Monday; minutes since midnight by the clock of the time zone.
  weekday smallint not null,
  minute_of_day smallint not null,
  time_zone text not null,
  is_on boolean not null default true,
  -- From when on it is scheduled so: what would have gone out before does not.
  since timestamptz not null,
  -- The local date of the last occasion that was written down; it goes out once.
  last_occasion date,
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references member (workspace_id, user_id) on delete cascade,
  foreign key (workspace_id, channel_id) references channel (workspace_id, id) on delete cascade
);
create index digest_member on digest (workspace_id, user_id);
create index digest_channel on digest (workspace_id, channel_id);

create table digest_issue (
  workspace_id integer not null,
  -- What receivers know it by, the same at every try.
  id uuid not null default gen_random_uuid(),
  digest_id uuid not null,
  occasion date not null,
  -- An address of mail, or "slack".
  recipient text not null,
  content jsonb not null,
  -- waiting, sent, given_up, left
  state text not null default 'waiting',
  due_at timestamptz not null,
  tries smallint not null default 0,
  -- Until when a sender has it in hand: one that was killed meanwhile is followed by another.
  held_until timestamptz,
  -- Of the last try: status, the beginning of what was answered, milliseconds.
  answered jsonb,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, digest_id, occasion, recipient),
  foreign key (workspace_id, digest_id) references digest (workspace_id, id) on delete cascade
);
create index digest_issue_waiting on digest_issue (workspace_id, due_at) where state = 'waiting';

-- Who wants no more of a digest that goes to a channel; of the address a keyed hash.
create table digest_leaving (
  workspace_id integer not null,
  digest_id uuid not null,
  recipient_hash text not null,
  left_at timestamptz not null default now(),
  primary key (workspace_id, digest_id, recipient_hash),
  foreign key (workspace_id, digest_id) references digest (workspace_id, id) on delete cascade
);

alter table digest enable row level security;
alter table digest force row level security;
create policy own_workspace on digest
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));
alter table digest_issue enable row level security;
alter table digest_issue force row level security;
create policy own_workspace on digest_issue
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));
alter table digest_leaving enable row level security;
alter table digest_leaving force row level security;
create policy own_workspace on digest_leaving
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

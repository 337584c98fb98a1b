-- What escalation accuracy, handle times and the share of handoffs that were taken up are made of. Cases get their sums here, from their
-- stints; rollups begin at 0, and a worker counts all history anew (server/policy/recount_outdated.ts), since a handoff's
-- target is the policy's. All workspaces are rewritten at once, so row-level security stands aside until the end.
alter table stint no force row level security;
alter table support_case no force row level security;
alter table rollup_quarter no force row level security;
alter table rollup_day no force row level security;
set local enable_nestloop = off;
set local jit = off;
set local work_mem = '128MB';

alter table support_case
  add column human_rework_stints integer not null default 0,
  add column ai_stints integer not null default 0,
  add column human_stints integer not null default 0,
  add column ai_handle_ms bigint not null default 0,
  add column human_handle_ms bigint not null default 0;

-- A stint belongs to the latest case that begins at or before it: the first stints of cases are counted off among all.
create temp table placed on commit drop as
select s.workspace_id, s.version, s.issue, s.started_at, s.conversation, s.position, s.ended_at, s.outcome, s.handler,
  count(c.issue) over (
    partition by s.workspace_id, s.version, s.issue order by s.started_at, s.conversation, s.position) as place
from stint s
left join support_case c on c.workspace_id = s.workspace_id and c.version = s.version and c.issue = s.issue
  and c.first_started_at = s.started_at and c.first_conversation = s.conversation and c.first_position = s.position;
analyze placed;

-- Outcome 0 is open; handler 0 is the AI. Rework is what comes after the root.
with known as (
  select workspace_id, version, issue, first_started_at, first_conversation, first_position,
    root_started_at, root_conversation, root_position,
    row_number() over (
      partition by workspace_id, version, issue order by first_started_at, first_conversation, first_position) as place
  from support_case
), summed as (
  select c.workspace_id, c.version, c.issue, c.first_started_at, c.first_conversation, c.first_position,
    count(*) filter (where s.handler = 1 and c.root_started_at is not null
      and (s.started_at, s.conversation, s.position) > (c.root_started_at, c.root_conversation, c.root_position)) as human_rework,
    count(*) filter (where s.outcome <> 0 and s.handler = 0) as ai,
    count(*) filter (where s.outcome <> 0 and s.handler = 1) as human,
    coalesce(sum(s.ended_at - s.started_at) filter (where s.outcome <> 0 and s.handler = 0), 0) as ai_ms,
    coalesce(sum(s.ended_at - s.started_at) filter (where s.outcome <> 0 and s.handler = 1), 0) as human_ms
  from known c
  join placed s on s.workspace_id = c.workspace_id and s.version = c.version and s.issue = c.issue and s.place = c.place
  group by c.workspace_id, c.version, c.issue, c.first_started_at, c.first_conversation, c.first_position
)
update support_case c
set human_rework_stints = s.human_rework, ai_stints = s.ai, human_stints = s.human, ai_handle_ms = s.ai_ms, human_handle_ms = s.human_ms
from summed s
where c.workspace_id = s.workspace_id and c.version = s.version and c.issue = s.issue and c.first_started_at = s.first_started_at
  and c.first_conversation = s.first_conversation and c.first_position = s.first_position;

-- A cell without a case or a conversation is nothing; from now on none is kept.
delete from rollup_quarter where cases = 0 and conversations = 0;
delete from rollup_day where cases = 0 and conversations = 0;

do $$ declare name text; begin
  foreach name in array array['rollup_quarter', 'rollup_day'] loop
    execute format('alter table %I
      add column broken_human_rework integer not null default 0,
      add column ai_stints integer not null default 0,
      add column human_stints integer not null default 0,
      add column handoffs integer not null default 0,
      add column handoffs_taken_up integer not null default 0,
      add column handoffs_in_time integer not null default 0,
      add column ai_handle_ms bigint not null default 0,
      add column human_handle_ms bigint not null default 0,
      add column handoff_wait_ms bigint not null default 0', name);
  end loop;
end $$;

-- The way of counting (core/contribution/measures.ts) under which the history of a version was counted.
alter table policy add column counted_as smallint not null default 1;

alter table stint force row level security;
alter table support_case force row level security;
alter table rollup_quarter force row level security;
alter table rollup_day force row level security;

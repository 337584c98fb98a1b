-- What is kept of a conversation's events now says their sources, which order two of one time and id, and when humans wrote,
-- which tells the handoffs that were taken up (core/conversation/log.ts). Both are read from the archive. All workspaces are
-- rewritten at once, so row-level security stands aside until the end; plans are for all rows, not for a handful.
alter table event no force row level security;
alter table conversation no force row level security;
alter table stint no force row level security;
set local enable_nestloop = off;
set local jit = off;
set local work_mem = '128MB';

-- When a human first wrote in a stint that was opened by handed_off.
alter table stint add column taken_up_at bigint;

create temp table sent on commit drop as
select workspace_id, subject as id, count(*) as events, mode() within group (order by source) as source,
  array_agg((extract(epoch from time) * 1000)::bigint order by time) filter (where type = 1 and data ->> 'from' = 'human') as human_ms
from event
where type < 8
group by workspace_id, subject;
analyze sent;

-- Messages (type 1) are only counted; the others are kept one by one, with their source where it is not the usual one.
create temp table told on commit drop as
select e.workspace_id, e.subject as id, jsonb_agg(
  jsonb_build_array((extract(epoch from e.time) * 1000)::bigint, e.type, e.id, e.data)
    || case when e.source = s.source then '[]'::jsonb else jsonb_build_array(e.source) end order by e.time) as entries
from event e
join sent s on s.workspace_id = e.workspace_id and s.id = e.subject
where e.type < 8 and e.type <> 1
group by e.workspace_id, e.subject;
analyze told;

-- A conversation of which months of the archive were dropped keeps what it has; of it no source is known.
with counted as (
  select workspace_id, id, log, jsonb_array_length(log -> 'entries') + coalesce((log #>> '{messages,customer}')::integer, 0)
    + coalesce((log #>> '{messages,ai}')::integer, 0) + coalesce((log #>> '{messages,human}')::integer, 0) as events
  from conversation
)
update conversation c
set log = jsonb_build_object(
  'source', case when s.events = counted.events then s.source else '' end,
  'entries', case when s.events = counted.events then coalesce(t.entries, '[]') else counted.log -> 'entries' end,
  'messages', case when s.human_ms is null or jsonb_typeof(counted.log -> 'messages') <> 'object' then counted.log -> 'messages'
    else counted.log -> 'messages' || jsonb_build_object('humanMs', jsonb_build_array(s.human_ms[1])
      || (select coalesce(jsonb_agg(later.ms - s.human_ms[1]), '[]') from unnest(s.human_ms[2:]) as later (ms))) end)
from counted
left join sent s on s.workspace_id = counted.workspace_id and s.id = counted.id
left join told t on t.workspace_id = counted.workspace_id and t.id = counted.id
where c.workspace_id = counted.workspace_id and c.id = counted.id;

-- A message cannot be earlier than its conversation.
with written as (
  select c.workspace_id, c.id, greatest(ms, c.started_at) as at
  from conversation c
  join sent s on s.workspace_id = c.workspace_id and s.id = c.id
  cross join lateral unnest(s.human_ms) as human (ms)
), first as (
  select s.workspace_id, s.version, s.issue, s.started_at, s.conversation, s.position, min(w.at) as at
  from stint s
  join written w on w.workspace_id = s.workspace_id and w.id = s.conversation and w.at between s.started_at and s.ended_at
  where s.opened_by = 1
  group by s.workspace_id, s.version, s.issue, s.started_at, s.conversation, s.position
)
update stint s
set taken_up_at = first.at
from first
where s.workspace_id = first.workspace_id and s.version = first.version and s.issue = first.issue
  and s.started_at = first.started_at and s.conversation = first.conversation and s.position = first.position;

-- Handoffs that nobody has taken up, the newest first.
create index stint_not_taken_up on stint (workspace_id, version, started_at, conversation, position)
  where opened_by = 1 and taken_up_at is null;

alter table event force row level security;
alter table conversation force row level security;
alter table stint force row level security;

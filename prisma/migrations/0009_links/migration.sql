-- How many links the walk of followsUp has; 33 where it is void, as in a circle (core/issue/resolve.ts). All workspaces are
-- rewritten at once, so row-level security stands aside until the end.
alter table conversation no force row level security;
alter table conversation add column links smallint not null default 0;

with recursive link as (
  select c.workspace_id, c.id, c.follows_up
  from conversation c
  join conversation n on n.workspace_id = c.workspace_id and n.id = c.follows_up and n.customer = c.customer
  where not c.anonymous and not n.anonymous
), walk as (
  select workspace_id, id, follows_up as at, 1 as links from link
  union all
  select w.workspace_id, w.id, l.follows_up, w.links + 1
  from walk w
  join link l on l.workspace_id = w.workspace_id and l.id = w.at
  where w.links < 33
)
update conversation c
set links = longest.links
from (select workspace_id, id, max(links) as links from walk group by workspace_id, id) as longest
where c.workspace_id = longest.workspace_id and c.id = longest.id;

-- A walk of more than 32 links that was no circle counted until now: the conversation has its own topic's issue from here on
-- (server/counting/identify.ts). All history is counted anew at the first start.
update conversation c
set issue = substr(encode(sha256(convert_to('issue', 'UTF8') || '\x00' || convert_to(c.customer::text, 'UTF8') || '\x00'
  || convert_to(said.topic, 'UTF8')), 'hex'), 1, 32)::uuid
from conversation d
cross join lateral (
  -- Type 0 is the start, 10 what described it later.
  select coalesce(entry -> 3 ->> 'topic', '') as topic
  from jsonb_array_elements(d.log -> 'entries') as told (entry)
  where entry ->> 1 = '0' or (entry ->> 1 = '10' and entry -> 3 ? 'topic')
  order by (entry ->> 1)::integer desc, case entry ->> 1 when '0' then 1 else -1 end * (entry ->> 0)::bigint
  limit 1
) as said
where d.workspace_id = c.workspace_id and d.id = c.id and c.links = 33 and not c.circular and c.customer is not null;

alter table conversation drop column circular;
alter table conversation force row level security;

-- For each region of a changed issue: the stint before the first changed one (part 0), those up to the last changed one (1), and some behind it (2).
select r.region::integer, s.*
from unnest($3::uuid[], $4::bigint[], $5::text[], $6::integer[], $7::bigint[], $8::text[], $9::integer[])
  with ordinality as r (issue, from_at, from_conversation, from_position, to_at, to_conversation, to_position, region)
cross join lateral (
  (select 0 as part, started_at, conversation, position, ended_at, outcome, handler, opened_by, cost_micros, taken_up_at, reach_at, has_root
   from stint
   where workspace_id = $1 and version = $2 and issue = r.issue
     and (started_at, conversation, position) < (r.from_at, r.from_conversation, r.from_position)
   order by started_at desc, conversation desc, position desc
   limit 1)
  union all
  (select 1, started_at, conversation, position, ended_at, outcome, handler, opened_by, cost_micros, taken_up_at, reach_at, has_root
   from stint
   where workspace_id = $1 and version = $2 and issue = r.issue
     and (started_at, conversation, position) >= (r.from_at, r.from_conversation, r.from_position)
     and (started_at, conversation, position) <= (r.to_at, r.to_conversation, r.to_position))
  union all
  (select 2, started_at, conversation, position, ended_at, outcome, handler, opened_by, cost_micros, taken_up_at, reach_at, has_root
   from stint
   where workspace_id = $1 and version = $2 and issue = r.issue
     and (started_at, conversation, position) > (r.to_at, r.to_conversation, r.to_position)
   order by started_at, conversation, position
   limit $10)
) s

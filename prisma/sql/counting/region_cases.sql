-- For each region of a changed issue: the case that begins before the region, and those that begin within it.
select r.region::integer, c.*
from unnest($3::uuid[], $4::bigint[], $5::text[], $6::integer[], $7::bigint[], $8::text[], $9::integer[])
  with ordinality as r (issue, from_at, from_conversation, from_position, to_at, to_conversation, to_position, region)
cross join lateral (
  (select {case_columns}
   from support_case
   where workspace_id = $1 and version = $2 and issue = r.issue
     and (first_started_at, first_conversation, first_position) < (r.from_at, r.from_conversation, r.from_position)
   order by first_started_at desc, first_conversation desc, first_position desc
   limit 1)
  union all
  (select {case_columns}
   from support_case
   where workspace_id = $1 and version = $2 and issue = r.issue
     and (first_started_at, first_conversation, first_position) >= (r.from_at, r.from_conversation, r.from_position)
     and (first_started_at, first_conversation, first_position) <= (r.to_at, r.to_conversation, r.to_position))
) c

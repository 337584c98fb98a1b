insert into stint (workspace_id, version, issue, started_at, conversation, position, ended_at, outcome, handler, opened_by,
  cost_micros, taken_up_at, reach_at, has_root)
select $1, $2, given.*
from unnest($3::uuid[], $4::bigint[], $5::text[], $6::integer[], $7::bigint[], $8::smallint[], $9::smallint[], $10::smallint[],
  $11::bigint[], $12::bigint[], $13::bigint[], $14::boolean[]) as given
on conflict (workspace_id, version, issue, started_at, conversation, position) do update
set ended_at = excluded.ended_at, outcome = excluded.outcome, handler = excluded.handler, opened_by = excluded.opened_by,
  cost_micros = excluded.cost_micros, taken_up_at = excluded.taken_up_at, reach_at = excluded.reach_at, has_root = excluded.has_root

select started_at, conversation, position, ended_at, outcome, handler, opened_by, cost_micros, taken_up_at
from stint
where workspace_id = $1 and version = $2 and issue = $3
  and (started_at, conversation, position) >= ($4::bigint, $5::text, $6::integer)
order by started_at, conversation, position
limit $7

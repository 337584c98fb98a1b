update conversation c
set customer = given.customer, anonymous = given.anonymous, issue = given.issue, links = given.links,
  follows_up = given.follows_up, started_at = given.started_at, log = given.log
from rows from (
  unnest($2::text[], $3::uuid[], $4::boolean[], $5::uuid[], $6::smallint[], $7::text[], $8::bigint[]),
  jsonb_array_elements($9::jsonb))
  as given (id, customer, anonymous, issue, links, follows_up, started_at, log)
where c.workspace_id = $1 and c.id = given.id

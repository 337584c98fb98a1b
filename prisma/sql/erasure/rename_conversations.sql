update conversation c
set id = given.id, customer = given.customer, issue = given.issue, follows_up = given.follows_up, log = given.log
from rows from (unnest($2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::text[]), jsonb_array_elements($7::jsonb))
  as given (was, id, customer, issue, follows_up, log)
where c.workspace_id = $1 and c.id = given.was

-- Conversations that were never seen, in the order in which every batch locks them. Returns those that were new.
insert into conversation (workspace_id, id, customer, anonymous, issue, follows_up, started_at, log)
select $1, id, customer, anonymous, issue, follows_up, started_at, log
from rows from (
  unnest($2::text[], $3::uuid[], $4::boolean[], $5::uuid[], $6::text[], $7::bigint[]), jsonb_array_elements($8::jsonb))
  as given (id, customer, anonymous, issue, follows_up, started_at, log)
on conflict do nothing
returning id

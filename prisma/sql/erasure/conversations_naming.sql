-- A customer's conversations, and all others whose events name the customer: excluded ones, those that wait for their start, and
-- those that were another's in the end.
select id, customer, issue, links, log
from conversation
where workspace_id = $1 and (customer = $2
  or jsonb_path_exists(log, '$.entries[*][3].customer ? (@ == $who)', jsonb_build_object('who', $3::text)))

-- Other conversations whose events name one of these (the keys of $2) with followsUp, whether or not it is the last word.
select id, customer, issue, links, log
from conversation
where workspace_id = $1 and not $2::jsonb ? id
  and exists (select from jsonb_path_query(log, '$.entries[*][3].followsUp') as said where $2::jsonb ? (said #>> '{}'))

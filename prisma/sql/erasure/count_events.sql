-- How many stored events are about these conversations ($2, of types $3), or name them or their customer ($4, who left by type $5).
select count(*)::integer as events
from event
where workspace_id = $1 and ((type = any ($3::smallint[]) and subject in (select unnest($2::text[])))
  or (type = $5 and subject = $4) or data ->> 'customer' = $4 or data ->> 'followsUp' in (select unnest($2::text[])))

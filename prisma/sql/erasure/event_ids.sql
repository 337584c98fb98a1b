-- The ids of all stored events of these conversations ($2 of types $3), and of those by which a customer left ($4 of type $5).
select distinct id
from event
where workspace_id = $1
  and ((type = any ($3::smallint[]) and subject in (select unnest($2::text[]))) or (type = $5 and subject = $4))

insert into event (workspace_id, time, type, id, source, subject, data)
select $1, to_timestamp(time_ms / 1000::double precision), type, id, source, subject, data
from rows from (unnest($2::bigint[], $3::smallint[], $4::text[], $5::text[], $6::text[]), jsonb_array_elements($7::jsonb))
  as given (time_ms, type, id, source, subject, data)

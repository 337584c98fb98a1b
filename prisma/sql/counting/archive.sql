insert into event (workspace_id, time, type, id, source, subject, data)
select $1, to_timestamp(time_ms / 1000::double precision), type, id, source, subject, data::jsonb
from unnest($2::bigint[], $3::smallint[], $4::text[], $5::text[], $6::text[], $7::text[])
  as given (time_ms, type, id, source, subject, data)

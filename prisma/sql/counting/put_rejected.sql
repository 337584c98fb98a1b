insert into rejected_event (workspace_id, code, message, event_source, event_id, event_type)
select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])

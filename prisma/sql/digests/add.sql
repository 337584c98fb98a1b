-- A digest, where the workspace has not as many as it may ($10).
insert into digest (workspace_id, id, user_id, channel_id, weekday, minute_of_day, time_zone, since, made_by)
select $1, $2, $3, $4::uuid, $5, $6, $7, $8, $9
where (select count(*) from digest where workspace_id = $1) < $10

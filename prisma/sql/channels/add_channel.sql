-- Nothing is added where there are as many as there may be.
insert into channel (workspace_id, id, kind, name, config, secret, created_by, created_at)
select $1, $2, $3, $4, $5, $6, $7, $8
where (select count(*) from channel where workspace_id = $1) < $9

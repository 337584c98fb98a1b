-- What happened to an alert, the latest first.
select id, at, kind, author_name($1, by) as by, body from alert_step where workspace_id = $1 and alert_id = $2 order by at desc, id

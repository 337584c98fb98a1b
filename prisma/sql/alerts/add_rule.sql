-- Adds a rule; one of the same name is a conflict of the unique index.
insert into alert_rule (workspace_id, id, name, body, is_on, created_at, created_by, changed_at, changed_by)
values ($1, $2, $3, $4, $5, $6, $7, $6, $7)

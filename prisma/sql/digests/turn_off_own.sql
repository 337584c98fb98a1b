-- A person's own digest is off once they leave it.
update digest set is_on = false where workspace_id = $1 and id = $2 and user_id is not null

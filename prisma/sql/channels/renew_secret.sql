-- $4: until when the secret before signs, too; null where it does not.
update channel set secret = $3, config = jsonb_strip_nulls(config || jsonb_build_object('previousUntil', $4::text))
where workspace_id = $1 and id = $2

-- What a channel keeps secret, while it is changed.
select kind, secret from channel where workspace_id = $1 and id = $2 for update

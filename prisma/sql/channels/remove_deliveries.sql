delete from delivery where workspace_id = $1 and channel_id = $2

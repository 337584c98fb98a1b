-- Open screens hear of a new version as of any commit: by the next number of their stream.
update ingestion set sequence = sequence + 1 where workspace_id = $1 returning sequence

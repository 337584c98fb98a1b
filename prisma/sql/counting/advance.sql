-- The last statement before the commit: the row lock orders the commits, so sequences have no gaps.
update ingestion
set sequence = sequence + $2, stored_events = stored_events + $3, duplicate_events = duplicate_events + $4,
  rejected_events = rejected_events + $5, orphan_events = orphan_events + $6, last_commit_at = now()
where workspace_id = $1
returning sequence, stored_events, duplicate_events, rejected_events, orphan_events

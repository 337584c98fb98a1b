select sequence, stored_events, duplicate_events, rejected_events, orphan_events
from ingestion
where workspace_id = $1

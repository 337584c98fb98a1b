-- The last commit, what became of the events, and the version of the policy that screens show.
select i.sequence, i.stored_events, i.duplicate_events, i.rejected_events, i.orphan_events, w.policy_version
from workspace w
join ingestion i on i.workspace_id = w.id
where w.id = $1

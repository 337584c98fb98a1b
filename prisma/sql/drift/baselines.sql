-- The baselines of a version of the policy, in the order in which they were learned.
select number, learned_to, learned_at from baseline where workspace_id = $1 and version = $2 order by number

-- The baseline by which a version of the policy is judged.
select number, body, learned_at from baseline where workspace_id = $1 and version = $2 order by number desc limit 1

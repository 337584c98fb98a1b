-- These alerts have been well since a person ended them: the same may fire again.
update alert set awaits_calm = false where workspace_id = $1 and id = any ($2::uuid[])

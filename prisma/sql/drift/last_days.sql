-- The days that the last baseline was learned from, under whatever version.
select learned_from, learned_to from baseline where workspace_id = $1 order by number desc limit 1

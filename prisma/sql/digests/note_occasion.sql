-- An occasion is written down by whoever comes first.
update digest set last_occasion = $3::date
where workspace_id = $1 and id = $2 and is_on and (last_occasion is null or last_occasion < $3::date)

-- Takes alerts back that nobody took back before. One that is still open owes no word of its end any more, and is told anew should it
-- fire again.
update alert
set corrected_at = $3, standing = case when ended_at is null then standing || '{"isTold": false, "owesEnd": false}' else standing end
where workspace_id = $1 and id = any ($2::uuid[]) and corrected_at is null and (ended_at is not null or state = 'recovering')
returning id

-- Open cases, by how far the activity of their roots reaches. They are in no cohort, so $3 and $4, which come in this order, leave
-- none out; $5 to $9 as of those that have ended.
select *
from support_case
where workspace_id = $1 and version = $2 and root_conversation is not null
  and cohort is null and $3::bigint < $4::bigint
  and ($5::bigint is null or (root_ended_at, root_conversation, root_position) {beyond} ($5, $6::text, $7::integer))
  and ($8::text is null or root_conversation = $8)
order by cohort {direction}, root_ended_at {direction}{ties}
limit $9

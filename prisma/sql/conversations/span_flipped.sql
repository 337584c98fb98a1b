-- Resolutions taken back and cases escalated, along their index; $3, $4: when they were; $5 to $9 as of cases that have ended.
select *
from support_case
where workspace_id = $1 and version = $2 and flipped_at is not null
  and flipped_at >= $3::bigint and flipped_at < $4::bigint
  and ($5::bigint is null or (flipped_at, root_conversation, root_position) {beyond} ($5, $6::text, $7::integer))
  and ($8::text is null or root_conversation = $8)
order by flipped_at {direction}{ties}
limit $9

-- The newest resolutions taken back and cases escalated; $3, $4: when they were; from $6 on: the wanted numbers of each dimension.
select {case_columns}
from support_case
where workspace_id = $1 and version = $2 and flipped_at is not null
  and flipped_at >= $3::bigint and flipped_at < $4::bigint
  and {wanted}
order by flipped_at desc
limit $5

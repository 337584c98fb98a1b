-- Cases whose resolution was taken back, the last one first. $3, $4: their cohorts; $5, $6: when they were taken back; $9 to $11: the
-- last row of the page before; from $13 on: the wanted numbers of each dimension.
select {case_columns}
from support_case
where workspace_id = $1 and version = $2 and flipped_at is not null and broken_by is not null
  and flipped_at >= $5::bigint and flipped_at < $6::bigint
  and cohort >= $3::timestamptz and cohort < $4::timestamptz
  and ($7::smallint[] is null or broken_by = any ($7))
  and ($8::text is null or root_conversation = $8)
  and ($9::bigint is null or (flipped_at, root_conversation, root_position) < ($9, $10, $11::integer))
  and {wanted}
order by flipped_at desc, root_conversation desc, root_position desc
limit $12

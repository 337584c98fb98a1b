-- Cases by their roots, the newest first. $3: open ones, which have no cohort; $7: first cohort that has not matured;
-- $10 to $12: the last row of the page before; $14: for the number of each outcome the state that it decides, or null; from $15 on:
-- the wanted numbers of each dimension.
select {case_columns}
from support_case
where workspace_id = $1 and version = $2 and root_conversation is not null
  and (case when $3::boolean then cohort is null else cohort >= $4::timestamptz and cohort < $5::timestamptz end)
  and ($6::text[] is null or coalesce(($14::text[])[root_outcome + 1], case
    when broken_by is not null then 'broken'
    when cohort < $7::timestamptz then 'accepted'
    else 'pending' end) = any ($6))
  and ($8::smallint[] is null or broken_by = any ($8))
  and ($9::text is null or root_conversation = $9)
  and ($10::bigint is null or (case when $3
    then (root_ended_at, root_conversation, root_position) < ($10, $11, $12::integer)
    else (cohort, root_ended_at, root_conversation, root_position) < (to_timestamp($10 / 900000 * 900), $10, $11, $12) end))
  and {wanted}
order by cohort desc, root_ended_at desc, root_conversation desc, root_position desc
limit $13

-- Cases that have ended, by their roots, along their index; $3, $4: when they ended; $5 to $7: the row that the page lies beside;
-- $8: the id of one conversation; $9: how many to look at.
select *
from support_case
where workspace_id = $1 and version = $2 and root_conversation is not null
  and cohort >= to_timestamp($3::bigint / 1000.0) and cohort < to_timestamp($4::bigint / 1000.0)
  and ($5::bigint is null or (cohort, root_ended_at, root_conversation, root_position)
    {beyond} (to_timestamp($5 / 900000 * 900), $5, $6::text, $7::integer))
  and ($8::text is null or root_conversation = $8)
order by cohort {direction}, root_ended_at {direction}{ties}
limit $9

-- Handoffs in which no human has written; $3, $4: when they were; $5 to $7: the one that the page lies beside, or the last one that
-- was read. The index on them holds those that were opened by handed_off (1).
select s.started_at, s.conversation, s.position, s.ended_at, s.outcome, c.log
from stint s
join conversation c on c.workspace_id = s.workspace_id and c.id = s.conversation collate "default"
where s.workspace_id = $1 and s.version = $2 and s.opened_by = 1 and s.taken_up_at is null
  and s.started_at >= $3::bigint and s.started_at < $4::bigint
  and ($5::bigint is null or (s.started_at, s.conversation, s.position) {beyond} ($5, $6::text, $7::integer))
order by s.started_at {direction}, s.conversation {direction}, s.position {direction}
limit $8

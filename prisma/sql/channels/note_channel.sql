-- How a channel does after a try: $3 whether it arrived, $4 when, $5 why it is turned off. It was to be warned of where it has failed
-- for an hour and nobody was told.
update channel c set
  failing_since = case when $3 then null else coalesce(c.failing_since, $4) end,
  warned_at = case when $3 then null when $5::text is not null or b.warns then $4 else c.warned_at end,
  is_on = c.is_on and $5::text is null,
  off_reason = coalesce($5, c.off_reason)
from (
  select id, warned_at is null and failing_since < $4::timestamptz - interval '1 hour' as warns
  from channel where workspace_id = $1 and id = $2
) b
where c.workspace_id = $1 and c.id = b.id
returning c.name, (not $3 and b.warns) as warns

-- Handoffs by the hour in which they happened, of all sources, and those that say no reason.
select (extract(epoch from hour)::bigint / 3600)::int as hour, sum(handoffs)::int as handoffs, sum(reasonless)::int as reasonless
from source_hour
where workspace_id = $1 and hour >= $2 and hour < $3 and handoffs > 0
group by 1

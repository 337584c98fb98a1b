-- Alerts that fired within [$2, $3), of one series where $4 names it, the latest first; without those that were taken back.
select id, rule_name, about_name, fired_at
from alert
where workspace_id = $1 and fired_at >= $2 and fired_at < $3 and corrected_at is null and ($4::text is null or found ->> 'seriesId' = $4)
order by fired_at desc, id
limit $5

-- Alerts, open ones first and the latest first: in some states ($2), of a rule ($3), whose name, value or headline has $4.
select a.id, a.rule_id, a.rule_name, a.kind, a.severity, a.about_name, a.state, a.since, a.opened_at, a.fired_at, a.ended_at,
  a.found, a.reading, a.acknowledged_at, author_name($1, a.acknowledged_by) as acknowledged_by, author_name($1, a.assignee) as assignee,
  a.snoozed_until, a.corrected_at, a.resolution, count(*) over ()::int as total
from alert a
where a.workspace_id = $1 and ($2::text is null or ($2 = 'open') = (a.ended_at is null)) and ($3::uuid is null or a.rule_id = $3)
  and ($4::text is null or position(lower($4) in lower(a.rule_name || ' ' || a.about_name || ' ' || (a.found ->> 'headline'))) > 0)
  and ($5::uuid is null or a.id = $5)
order by a.ended_at is not null, coalesce(a.fired_at, a.opened_at) desc, a.id
limit $6 offset $7

-- Locked, so that nobody ends one meanwhile: alerts that are open, and those that a person ended and that have not been well since.
select id, rule_id, about, about_name, standing, awaits_calm, opened_at, fired_at, snoozed_until, found
from alert where workspace_id = $1 and (ended_at is null or awaits_calm)
for update

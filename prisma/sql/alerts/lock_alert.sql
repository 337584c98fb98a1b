select rule_id, rule_name, about_name, opened_at, found, standing, state, since, ended_at, acknowledged_at, acknowledged_by, assignee, snoozed_until, resolution, awaits_calm, learn_by
from alert where workspace_id = $1 and id = $2 for update

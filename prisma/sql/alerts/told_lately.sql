-- Alerts that were told, opened since $2, are over or about to be, and were not taken back; of rules that say what they said then.
select a.id, a.about, a.about_name, a.opened_at, a.fired_at, a.ended_at, a.found, r.name, r.body
from alert a
join alert_rule r on r.workspace_id = a.workspace_id and r.id = a.rule_id and r.is_on and r.changed_at = a.rule_changed_at
where a.workspace_id = $1 and a.opened_at >= $2 and a.fired_at is not null and a.corrected_at is null
  and (a.ended_at is not null or a.state = 'recovering') and coalesce(a.resolution ->> 'as', '') <> 'false'
  and exists (select from alert_step s where s.workspace_id = $1 and s.alert_id = a.id and s.body ->> 'tells' = 'alert.fired')
order by a.fired_at desc, a.id
limit $3

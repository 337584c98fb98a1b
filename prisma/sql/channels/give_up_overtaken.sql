-- What was tried in vain and is of an alert of which something later arrived: that it began is no news once it is over.
update delivery d set state = 'given_up',
  answered = coalesce(d.answered, '{"status": null, "ms": 0}') || '{"text": "a later message about the alert arrived before it"}'
where d.workspace_id = $1 and d.channel_id = $2 and d.state = 'waiting' and d.tries > 0 and d.alert_id is not null
  and not exists (select from delivery g where g.workspace_id = $1 and g.carried_by = d.id)
  and exists (
    select from delivery l
    where l.workspace_id = $1 and l.channel_id = $2 and l.alert_id = d.alert_id and l.created_at > d.created_at and l.state = 'sent'
  )

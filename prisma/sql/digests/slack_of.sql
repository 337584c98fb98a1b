-- The channel of a digest that goes to Slack, with its secret.
select c.id, c.secret, c.is_on from digest d join channel c on c.workspace_id = d.workspace_id and c.id = d.channel_id
where d.workspace_id = $1 and d.id = $2 and c.kind = 'slack'

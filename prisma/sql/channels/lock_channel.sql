-- Whoever takes what a channel is to be told holds its row; who comes meanwhile leaves it to them.
select kind, name, secret, config, is_on, last_sent_at from channel where workspace_id = $1 and id = $2 for update skip locked

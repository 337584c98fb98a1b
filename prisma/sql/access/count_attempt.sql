-- Counts an attempt under a key at a time in milliseconds; the first one after $3 starts afresh.
insert into auth_rate_limit (id, key, count, last_request)
values ($1, $1, 1, $2)
on conflict (key) do update set
  count = case when auth_rate_limit.last_request < $3 then 1 else auth_rate_limit.count + 1 end,
  last_request = case when auth_rate_limit.last_request < $3 then $2 else auth_rate_limit.last_request end
returning count

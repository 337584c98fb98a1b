-- The same source and id is the same event whatever its time says. Returns the keys that are new.
insert into event_key (workspace_id, key)
select $1, key from unnest($2::uuid[]) as given (key)
on conflict do nothing
returning key

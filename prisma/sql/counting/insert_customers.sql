-- A customer without a past is counted under every version from the start.
insert into customer (workspace_id, id, built_version)
select $1, id, $3 from unnest($2::uuid[]) as given (id)
on conflict do nothing

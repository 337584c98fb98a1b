insert into door_refusal (workspace_id, what, code, count, last_at)
select $1, * from unnest($2::text[], $3::text[], $4::bigint[], $5::timestamptz[])
on conflict (workspace_id, what, code) do update
set count = door_refusal.count + excluded.count, last_at = greatest(door_refusal.last_at, excluded.last_at)

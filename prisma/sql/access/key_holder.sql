-- Whose key has this hash, unless it was revoked; and whether its use is worth noting again.
select k.workspace_id, k.id, w.slug, k.scopes, coalesce(k.last_used_at < now() - interval '1 minute', true) as touch
from api_key k
join workspace w on w.id = k.workspace_id
where k.secret_hash = $1 and k.revoked_at is null

select count(*)::int as open from alert where workspace_id = $1 and ended_at is null and state in ('firing', 'recovering')

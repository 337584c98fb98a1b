update customer c
set churned_at = array(select distinct at from unnest(c.churned_at || array(select jsonb_array_elements_text(given.churned_at::jsonb)::bigint)) as at order by at)
from unnest($2::uuid[], $3::text[]) as given (id, churned_at)
where c.workspace_id = $1 and c.id = given.id

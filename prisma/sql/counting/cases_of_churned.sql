-- Resolutions that a churn may have taken back: those of its customer that ended within a window before it.
select {case_columns}
from unnest($3::uuid[], $4::bigint[]) as churn (customer_id, at)
join support_case on workspace_id = $1 and version = $2 and customer = churn.customer_id
  and root_ended_at <= churn.at and root_ended_at > churn.at - $5::bigint

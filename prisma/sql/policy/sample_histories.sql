-- Some customers in the order of their ids, which are hashes: so they are a sample by chance. Of each, what a count of their
-- history needs, up to a limit of conversations. A customer without conversations has one row.
select c.id as customer, c.churned_at, v.id, v.anonymous, v.log
from (select id, churned_at from customer where workspace_id = $1 and id > $2::uuid order by id limit $3) c
left join lateral (
  select id, anonymous, log from conversation where workspace_id = $1 and customer = c.id limit $4
) v on true
order by c.id

-- Those of the customers who have no conversation.
delete from customer
where workspace_id = $1 and id = any ($2::uuid[])
  and not exists (select from conversation where workspace_id = $1 and customer = customer.id)

-- Customers of whom nothing is known any more. None has a conversation that a batch under way is about to give them.
delete from customer
where workspace_id = $1 and churned_at = '{}'
  and not exists (select from conversation where workspace_id = $1 and customer = customer.id)

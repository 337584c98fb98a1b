-- What was said of days ($3 = 'day') or weeks of a handler ($5; -1: both) under one version, of those that begin at $4 or later; the oldest first.
select starts, ends, age_days, as_of, reconstructed, rate, rate_low, rate_high, cost, cost_low, cost_high,
  provisional_rate, provisional_cost, settled_rate, settled_cost
from nowcast_said
where workspace_id = $1 and version = $2 and step = $3 and starts >= $4 and handler = $5
order by starts, age_days

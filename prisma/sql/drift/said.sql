-- What was said of days ($3 = 'day') or weeks under one version, of those that begin at $4 or later; the oldest first.
select starts, age_days, said_at, rate, rate_low, rate_high, cost_micros, cost_low_micros, cost_high_micros, provisional_rate, provisional_cost_micros
from nowcast_said
where workspace_id = $1 and version = $2 and step = $3 and starts >= $4
order by starts, age_days

-- Keeps what was said as of one hour ($3); what was said before stays as it was.
insert into nowcast_said (workspace_id, version, as_of, written_at, reconstructed, baseline, step, starts, ends, age_days, handler, cases,
  rate, rate_low, rate_high, cost, cost_low, cost_high, provisional_rate, provisional_cost, settled_rate, settled_cost)
select $1, $2, $3, $4, $5, $6, *
from unnest($7::text[], $8::timestamptz[], $9::timestamptz[], $10::smallint[], $11::smallint[], $12::integer[],
  $13::float8[], $14::float8[], $15::float8[], $16::float8[], $17::float8[], $18::float8[], $19::float8[], $20::float8[], $21::float8[], $22::float8[])
on conflict do nothing

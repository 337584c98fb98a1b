-- Of the hours of [$3, $4), each beginning $5 minutes before the whole hour, and each handler: conversations, those that do not say a
-- dimension, cases and those without a customer, handoffs and those that were not taken up in time.
select (extract(epoch from cohort + $5::int * interval '1 minute')::bigint / 3600)::int as hour, handler,
  sum(conversations)::int as conversations, sum(cases)::int as cases, sum(anonymous_cases)::int as anonymous,
  sum(handoffs)::int as handoffs, sum(handoffs - handoffs_in_time)::int as late_handoffs,
  coalesce(sum(conversations) filter (where channel = 0), 0)::int as channel,
  coalesce(sum(conversations) filter (where language = 0), 0)::int as language,
  coalesce(sum(conversations) filter (where market = 0), 0)::int as market,
  coalesce(sum(conversations) filter (where topic = 0), 0)::int as topic,
  coalesce(sum(conversations) filter (where agent_version = 0), 0)::int as agent_version
from rollup_quarter
where workspace_id = $1 and version = $2
  and cohort >= $3::timestamptz - $5::int * interval '1 minute' and cohort < $4::timestamptz - $5::int * interval '1 minute'
group by 1, 2

-- The newest releases ($5 at most) of [$3, $4), the newest first: the number of each one's agent version ($6: its dimension), null where no case has
-- it, and that of the version before, which had the most cases in the day before it, or, where there were none, in the four weeks before. 0 and 1
-- are no versions: not said, and others.
with told as (
  select r.agent_version, r.deployed_at, r.note, own.number as after
  from (
    select agent_version, deployed_at, note
    from release
    where workspace_id = $1 and deployed_at >= $3 and deployed_at < $4
    order by deployed_at desc, agent_version
    limit $5
  ) r
  left join dimension_value own on own.workspace_id = $1 and own.dimension = $6 and own.value = r.agent_version
)
select told.agent_version, told.deployed_at, told.note, told.after, coalesce(day.number, month.number) as before
from told
left join lateral (
  select q.agent_version as number
  from rollup_quarter q
  where q.workspace_id = $1 and q.version = $2 and q.cohort >= told.deployed_at - interval '24 hours' and q.cohort < told.deployed_at
    and q.agent_version > 1 and q.agent_version is distinct from told.after
  group by q.agent_version
  having sum(q.cases) > 0
  order by sum(q.cases) desc, q.agent_version desc
  limit 1
) day on true
left join lateral (
  select q.agent_version as number
  from rollup_quarter q
  where day.number is null and q.workspace_id = $1 and q.version = $2 and q.cohort >= told.deployed_at - interval '672 hours'
    and q.cohort < told.deployed_at and q.agent_version > 1 and q.agent_version is distinct from told.after
  group by q.agent_version
  having sum(q.cases) > 0
  order by sum(q.cases) desc, q.agent_version desc
  limit 1
) month on true
order by told.deployed_at desc, told.agent_version

-- What happened in [$2, $3), each with its kind, when it began and ended, and how it is named: releases, what somebody wrote, alerts that fired, and
-- the stretches of hours in which a watched series drifted or was better ($4 rows at most). Of an alert also what people did about it.
with hours as (
  select series, state, hour, hour - row_number() over (partition by series, state order by hour) * interval '1 hour' as stretch
  from drift_hour
  where workspace_id = $1 and hour >= $2 and hour < $3 and state in ('drifting', 'better')
)
select 'release' as kind, deployed_at as began_at, null::timestamptz as ended_at, agent_version as name, coalesce(note, '') as detail,
  null as resolved_as, null::timestamptz as acknowledged_at
from release
where workspace_id = $1 and deployed_at >= $2 and deployed_at < $3
union all
select 'note', at, null, text, '', null, null
from annotation
where workspace_id = $1 and at >= $2 and at < $3
union all
select 'alert', fired_at, ended_at, rule_name, about_name, resolution ->> 'as', acknowledged_at
from alert
where workspace_id = $1 and fired_at < $3 and (ended_at is null or ended_at >= $2)
union all
select 'drift', min(hour), max(hour) + interval '1 hour', series, state, null, null
from hours
group by series, state, stretch
order by began_at, kind, name
limit $4

-- Cells whose stored sums are not what recounting gives; a cell of zeros is as good as none.
select pair, day, handler, a, b, sum(stored) as stored_parts,
  to_jsonb(array[
    sum(cases), sum(resolved), sum(broken_recontact), sum(broken_reopen), sum(broken_escalation), sum(broken_churn),
    sum(escalated), sum(abandoned), sum(anonymous_cases), sum(conversations), sum(handed_off),
    sum(after_hours_started), sum(after_hours_contained), sum(rework_stints), sum(ratings), sum(rating_sum),
    sum(satisfied_ratings), sum(resolution_ms), sum(unbroken_handling_ms), sum(handling_micros), sum(rework_micros),
    sum(failure_impact_micros)
  ]) as differences
from (
  select pair, day, handler, a, b, 1 as stored,
    cases, resolved, broken_recontact, broken_reopen, broken_escalation, broken_churn, escalated, abandoned,
    anonymous_cases, conversations, handed_off, after_hours_started, after_hours_contained, rework_stints, ratings,
    rating_sum, satisfied_ratings, resolution_ms, unbroken_handling_ms, handling_micros, rework_micros,
    failure_impact_micros
  from rollup_day where workspace_id = $1 and version = $2
  union all
  select pair, day, handler, a, b, 0,
    -cases, -resolved, -broken_recontact, -broken_reopen, -broken_escalation, -broken_churn, -escalated, -abandoned,
    -anonymous_cases, -conversations, -handed_off, -after_hours_started, -after_hours_contained, -rework_stints,
    -ratings, -rating_sum, -satisfied_ratings, -resolution_ms, -unbroken_handling_ms, -handling_micros,
    -rework_micros, -failure_impact_micros
  from recounted_day where workspace_id = $1
) both_sides
group by pair, day, handler, a, b
having sum(cases) <> 0 or sum(resolved) <> 0 or sum(broken_recontact) <> 0 or sum(broken_reopen) <> 0 or
  sum(broken_escalation) <> 0 or sum(broken_churn) <> 0 or sum(escalated) <> 0 or sum(abandoned) <> 0 or
  sum(anonymous_cases) <> 0 or sum(conversations) <> 0 or sum(handed_off) <> 0 or sum(after_hours_started) <> 0 or
  sum(after_hours_contained) <> 0 or sum(rework_stints) <> 0 or sum(ratings) <> 0 or sum(rating_sum) <> 0 or
  sum(satisfied_ratings) <> 0 or sum(resolution_ms) <> 0 or sum(unbroken_handling_ms) <> 0 or
  sum(handling_micros) <> 0 or sum(rework_micros) <> 0 or sum(failure_impact_micros) <> 0
order by pair, day, handler, a, b
limit $3

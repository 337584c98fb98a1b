-- Whether all history is to be counted anew: what screens show was counted in an older way than $2, and nothing newer is building.
select exists (select from policy where workspace_id = $1 and state = 'active' and counted_as < $2)
  and not exists (select from policy where workspace_id = $1 and state = 'building' and counted_as >= $2) as outdated

-- What is not said stays; from now on it is scheduled as it is now.
update digest set weekday = coalesce($3, weekday), minute_of_day = coalesce($4, minute_of_day), time_zone = coalesce($5, time_zone),
  is_on = coalesce($6, is_on), since = $7
where workspace_id = $1 and id = $2

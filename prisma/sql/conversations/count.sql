-- How many cases of a span were looked at, and how many of them are listed.
select count(*)::integer as looked_at, count(*) filter (where {are_listed})::integer as listed
from ({span}) as looked_at

-- The last row of a span, where the span has as many as it may have.
select root_ended_at, broken_by, broken_at, root_conversation, root_position
from ({span}) as looked_at
offset $9 - 1

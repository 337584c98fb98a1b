-- The cases that ended in [$3, $4) after most stints, at least four, the dearer first where they are equal; $5 of them.
select root_conversation as conversation, stints, root_handler as handler, topic, language,
  prelude_micros + root_micros + rework_micros as micros
from support_case
where workspace_id = $1 and version = $2 and cohort >= $3 and cohort < $4 and stints >= 4
order by stints desc, micros desc, root_conversation
limit $5

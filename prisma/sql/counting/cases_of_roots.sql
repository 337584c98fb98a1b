select {case_columns}
from support_case
where workspace_id = $1 and version = $2 and root_conversation = any ($3::text[])

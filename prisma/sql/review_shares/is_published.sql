select exists (select from published_review where workspace_id = $1 and period = $2) as yes

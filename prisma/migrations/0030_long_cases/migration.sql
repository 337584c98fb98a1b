-- The longest chains of contacts of a period, without a look at all of its cases: few are so long.
create index support_case_long on support_case (workspace_id, version, cohort) include (stints) where stints >= 4;

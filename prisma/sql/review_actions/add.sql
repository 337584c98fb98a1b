-- Adds an action where there are fewer than $10 that are open; nothing where there are as many already.
insert into review_action (workspace_id, period, period_from, text, owner, due, figure, figure_was, made_by)
select $1, $2, $3, $4, $5, $6::date, $7, $8, $9
where (select count(*) from review_action where workspace_id = $1 and done_at is null) < $10
returning id

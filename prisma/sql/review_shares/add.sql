-- Makes a link to the published review of a period ($2) that ends after $5 days, and forgets those that have ended. No row where that
-- review is not published, or $6 links are in force.
with ended as (delete from review_share where workspace_id = $1 and ends_at <= now())
insert into review_share (workspace_id, period, secret_hash, made_by, ends_at)
select $1, p.period, $3, $4, now() + make_interval(days => $5)
from published_review p
where p.workspace_id = $1 and p.period = $2
  and (select count(*) from review_share where workspace_id = $1 and ends_at > now()) < $6
returning id, ends_at

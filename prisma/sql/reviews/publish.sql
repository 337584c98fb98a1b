-- Keeps what a review says now; gives no row where it is published already.
insert into published_review (workspace_id, period, published_by, review)
values ($1, $2, $3, $4)
on conflict do nothing
returning period

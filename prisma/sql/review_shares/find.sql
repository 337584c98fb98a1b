-- What a link leads to, by the hash of its secret; the policy by_secret shows this one row alone, and only while it is in force.
select workspace_id, id, period, ends_at from review_share where secret_hash = $1

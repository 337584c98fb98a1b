-- One at a time saves a note of a workspace, so that each is joined with what was saved before.
select pg_advisory_xact_lock(hashtext('holdfast.review_note'), $1)

-- Of several that would become the owner at the same moment, one goes on; the others wait until its transaction ends.
select pg_advisory_xact_lock(hashtext('holdfast.first_owner'))

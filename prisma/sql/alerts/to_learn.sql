-- Accepted alerts from which on what is normal is to be learned anew, and has not been.
select id, resolution ->> 'learnFrom' as learn_from, learn_by
from alert
where workspace_id = $1 and learn_by is not null and learned_at is null and resolution ->> 'learnFrom' is not null
order by resolution ->> 'learnFrom', id

-- A page of a list of cases: those of a span that are listed, in its order; so many at most, which stands last.
select {case_columns}
from ({span}) as looked_at
where {are_listed}
limit {limit}

-- What the cases of a list meet beside lying in its span. $10: their states; $11: for the number of each outcome the state that it
-- decides, or null; $12: the first cohort that has not matured; $13: what took them back, and whether anything did ($14); $15,
-- $16: when they ended; from $17 on: the wanted numbers of each dimension.
($10::text[] is null or coalesce(($11::text[])[root_outcome + 1], case
  when broken_by is not null then 'broken'
  when cohort < $12::timestamptz then 'accepted'
  else 'pending' end) = any ($10))
and ($13::smallint[] is null or broken_by = any ($13))
and (not $14::boolean or broken_by is not null)
and ($15::timestamptz is null or cohort >= $15)
and ($16::timestamptz is null or cohort < $16)
and {wanted}

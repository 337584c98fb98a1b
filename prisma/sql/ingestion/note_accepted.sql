select note_accepted($1::integer[], $2::timestamptz[], $3::text[], $4::int8multirange[])

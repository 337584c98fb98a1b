-- Enters a figure of a period; the same value again leaves who entered it, and when.
insert into review_entry (workspace_id, period, figure, value, entered_by) values ($1, $2, $3, $4, $5)
on conflict (workspace_id, period, figure) do update
set value = excluded.value, entered_by = excluded.entered_by, entered_at = now()
where review_entry.value <> excluded.value

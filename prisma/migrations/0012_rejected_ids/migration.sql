-- Of the id of an event that was refused, which is as its sender chose it, the first digits of its hash are kept, by which the
-- sender finds it (server/counting/put_rejected.ts). All workspaces are rewritten at once, so row-level security stands aside until the end.
alter table rejected_event no force row level security;
update rejected_event set event_id = left(encode(sha256(convert_to(event_id, 'UTF8')), 'hex'), 16) where event_id is not null;
alter table rejected_event force row level security;

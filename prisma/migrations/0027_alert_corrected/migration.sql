-- When an alert was taken back: with facts that came late it would not have fired.
alter table alert add column corrected_at timestamptz;
-- As which its rule was when it opened: what it was read by is another where the rule is another now. Null of those before.
alter table alert add column rule_changed_at timestamptz;
-- Who chose to have learned what is normal, where it was accepted (`learnFrom` of its resolution says from when on), and when that was done.
alter table alert add column learn_by jsonb;
alter table alert add column learned_at timestamptz;
create index alert_to_learn on alert (workspace_id) where learn_by is not null and learned_at is null;

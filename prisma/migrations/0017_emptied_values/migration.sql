-- A value of which no case was left when the demo was removed: filters offer it no more until one comes again. Its number stays its
-- own for ever.
alter table dimension_value add column emptied boolean not null default false;

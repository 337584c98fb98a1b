-- What the door took in and what was counted of it, so that events which were lost between the two are known. Every run of a
-- door numbers what it takes of a workspace, and says in the id of each job which numbers are in it. As sets of numbers, what is
-- told twice counts once.
create table event_ledger (
  workspace_id integer not null,
  -- When the door took them in, to the minute.
  minute timestamptz not null,
  door text not null,
  -- 'accepted' by the door; 'counted', by the transaction that did it; 'suspect', in no queue at the last look; 'missing', at the
  -- one before it too; 'settled', somebody knows of it.
  fact text not null,
  numbers int8multirange not null,
  primary key (workspace_id, minute, door, fact)
);
alter table event_ledger enable row level security;
alter table event_ledger force row level security;
create policy own_workspace on event_ledger
  using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()));

-- Notes what a door took in of all workspaces in one statement, each as row-level security has it. What comes later than a
-- quarter of an hour is left out: rows may be closed after half an hour, and it would then seem lost.
create function note_accepted(workspaces integer[], minutes timestamptz[], doors text[], accepted int8multirange[]) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  for i in 1 .. coalesce(cardinality(workspaces), 0) loop
    continue when minutes[i] < now() - interval '15 minutes';
    perform set_config('app.workspace', workspaces[i]::text, true);
    insert into event_ledger as l (workspace_id, minute, door, fact, numbers)
    values (workspaces[i], minutes[i], doors[i], 'accepted', accepted[i])
    on conflict (workspace_id, minute, door, fact) do update set numbers = l.numbers + excluded.numbers;
  end loop;
end $$;

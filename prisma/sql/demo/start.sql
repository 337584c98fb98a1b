-- Asks for a demo in which $3 happens; one that was stopped or failed goes on where it was.
insert into demo (workspace_id, wanted, scenario, seed, began_at)
values ($1, true, $3, $2, date_trunc('minute', now()))
on conflict (workspace_id) do update set
  wanted = true,
  failure = null,
  phase = case when demo.phase in ('stopped', 'failed') then 'starting' else demo.phase end

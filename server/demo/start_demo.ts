import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** The same operation for everyone, so that what one person sees another can look at too. */
const SEED = 7

/**
 * Asks for a demo; a web process runs it within a few seconds. One that was stopped or failed goes on where it was:
 * it then tells what happened in the meantime, too.
 */
export async function startDemo(workspaceId: number): Promise<void> {
  await inWorkspace(workspaceId, (client) => client.query(START, [workspaceId, SEED]))
}

const START = `insert into demo (workspace_id, wanted, scenario, seed, began_at) values ($1, true, 'steady', $2, date_trunc('minute', now()))
  on conflict (workspace_id) do update set wanted = true, failure = null,
    phase = case when demo.phase in ('stopped', 'failed') then 'starting' else demo.phase end`

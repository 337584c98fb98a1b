import type { DemoProgress } from '#core/demo/contract.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/**
 * Says that this runner still runs a demo, and how far it came.
 * @returns whether it should go on: false where the demo was stopped, or another runner took it over.
 */
export async function reportDemo(workspaceId: number, runner: string, progress: DemoProgress | null): Promise<boolean> {
  const { rowCount } = await inWorkspace(workspaceId, (client) =>
    client.query(REPORT, [workspaceId, runner, progress ? new Date(progress.sentThroughMs) : null, progress?.sentEvents ?? null]),
  )
  return rowCount === 1
}

const REPORT = `update demo set heartbeat_at = now(),
    sent_through = greatest(sent_through, $3), sent_events = coalesce($4, sent_events),
    phase = case when greatest(sent_through, $3) is null then 'starting' when greatest(sent_through, $3) < began_at then 'history' else 'live' end
  where workspace_id = $1 and runner = $2 and wanted`

/** Gives a demo back: another runner, or this one after a restart, may take it at once. `failure` says why it stopped for good. */
export async function releaseDemo(workspaceId: number, runner: string, failure: string | null): Promise<void> {
  await inWorkspace(workspaceId, (client) =>
    client.query(
      `update demo set runner = null, heartbeat_at = null, failure = $3,
         phase = case when $3::text is not null and wanted then 'failed' else phase end
       where workspace_id = $1 and runner = $2`,
      [workspaceId, runner, failure],
    ),
  )
}

import type { DemoProgress } from '#core/demo/contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/**
 * Says that this runner still runs a demo, and how far it came.
 * @returns whether it should go on: false where the demo was stopped, or another runner took it over.
 */
export async function reportDemo(workspaceId: number, runner: string, progress: DemoProgress | null): Promise<boolean> {
  const { rowCount } = await inWorkspace(workspaceId, (client) =>
    ask(client, 'demo/report', [
      workspaceId,
      runner,
      progress ? new Date(progress.sentThroughMs) : null,
      progress?.sentEvents ?? null,
    ]),
  )
  return rowCount === 1
}

/** Gives a demo back: another runner, or this one after a restart, may take it at once. `failure` says why it stopped for good. */
export async function releaseDemo(workspaceId: number, runner: string, failure: string | null): Promise<void> {
  await inWorkspace(workspaceId, (client) => ask(client, 'demo/release', [workspaceId, runner, failure]))
}

import type { Acting } from '#core/access/actor.ts'
import { say } from '../live/say.ts'
import { log } from '../platform/log/log.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readLost } from './read_lost.ts'

/** Notes that somebody knows of what was lost, and has sent it again or does without it: it is told no more. */
export async function settleLost({ workspaceId, actor }: Acting): Promise<void> {
  const { lost } = await readLost(workspaceId)
  await inWorkspace(workspaceId, (client) => ask(client, 'ingestion/settle_lost', [workspaceId]))
  if (lost) log.info({ workspaceId, actor, ...lost }, 'what was lost is settled')
  await say(workspaceId, 'lost', await readLost(workspaceId))
}

import type { DoorRefusals } from '#core/ingestion/door_refusals.ts'
import { say } from '../live/say.ts'
import { log } from '../platform/log/log.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type Refused, tallyRefusals } from './tally_refusals.ts'

const tally = tallyRefusals(writeRefusals)

/** Counts something that the door refused of a workspace; nobody waits for it. */
export const noteRefusal = tally.note

/** Writes what was counted at once; for a process that is about to end, and for tests. */
export const flushRefusals = tally.flush

/** @returns what the door refused of a workspace, by reason, the latest first. */
export async function listDoorRefusals(workspaceId: number): Promise<DoorRefusals> {
  const rows = await prismaInWorkspace(workspaceId, (prisma) =>
    prisma.doorRefusal.findMany({ where: { workspaceId }, orderBy: [{ lastAt: 'desc' }, { what: 'asc' }, { code: 'asc' }] }),
  )
  const doorRefusals = rows.map(({ what, code, count, lastAt }) => ({
    what: what === 'event' ? ('event' as const) : ('request' as const),
    code,
    count: Number(count),
    lastAt: lastAt.toISOString(),
  }))
  return { doorRefusals }
}

async function writeRefusals(workspaceId: number, refused: Refused[]): Promise<void> {
  try {
    await inWorkspace(workspaceId, (client) =>
      ask(client, 'ingestion/add_refusals', [
        workspaceId,
        refused.map(({ what }) => what),
        refused.map(({ code }) => code),
        refused.map(({ count }) => count),
        refused.map(({ lastAt }) => lastAt),
      ]),
    )
  } catch (error) {
    log.debug({ err: error, workspaceId }, 'what the door refused cannot be written now')
    throw error
  }
  void listDoorRefusals(workspaceId).then(
    (refusals) => say(workspaceId, 'refusals', refusals),
    (error: unknown) => log.debug({ err: error, workspaceId }, 'what the door refused cannot be told now'),
  )
}

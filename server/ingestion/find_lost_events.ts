import { type LedgerRow, multirangeOf } from '#core/ingestion/ledger.ts'
import { say } from '../live/say.ts'
import { log } from '../platform/log/log.ts'
import { ask } from '../platform/postgres/ask.ts'
import { texts } from '../platform/postgres/columns.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { listWorkspaceIds } from '../workspace/directory.ts'
import { writeLostTotal } from './lost_total.ts'
import { readLost } from './read_lost.ts'
import { readQueuedPlaces } from './read_queued_places.ts'

/** What was accepted of one minute at one door, and not counted. */
interface OpenRow {
  minute: Date
  door: string
  numbers: string
}

/**
 * Looks for events that were accepted, are not counted, and are in no queue: lost, where the look before this one says so too.
 * First what was accepted, then the queue, then what is counted: whatever moves meanwhile moves towards what is read later.
 */
export async function findLostEvents(): Promise<void> {
  const open = new Map<number, OpenRow[]>()
  for (const workspaceId of await listWorkspaceIds()) {
    const rows = await readOpen(workspaceId)
    if (rows.length > 0) open.set(workspaceId, rows)
  }
  const queued = byKey(open.size === 0 ? [] : await readQueuedPlaces())
  let total = 0
  for (const [workspaceId, rows] of open) total += await judge(workspaceId, rows, queued)
  await writeLostTotal(total)
}

const readOpen = (workspaceId: number): Promise<OpenRow[]> =>
  inWorkspace(workspaceId, async (client) => {
    await ask(client, 'ingestion/close_ledger', [workspaceId])
    return (await ask<OpenRow>(client, 'ingestion/open_ledger', [workspaceId])).rows
  })

const keyOf = (workspaceId: number, minuteMs: number, door: string): string => `${workspaceId} ${minuteMs} ${door}`

const byKey = (rows: LedgerRow[]): Map<string, LedgerRow> =>
  new Map(rows.map((row) => [keyOf(row.workspaceId, row.minuteMs, row.door), row]))

/** @returns how many events of the workspace are lost. */
async function judge(workspaceId: number, rows: OpenRow[], queued: ReadonlyMap<string, LedgerRow>): Promise<number> {
  const before = await readLost(workspaceId)
  const spansOf = ({ minute, door }: OpenRow) => queued.get(keyOf(workspaceId, minute.getTime(), door))?.spans ?? []
  await inWorkspace(workspaceId, (client) =>
    ask(client, 'ingestion/judge_ledger', [
      workspaceId,
      rows.map(({ minute }) => minute),
      texts(rows.map(({ door }) => door)),
      texts(rows.map(({ numbers }) => numbers)),
      texts(rows.map((row) => multirangeOf(spansOf(row)))),
    ]),
  )
  const now = await readLost(workspaceId)
  const [lostBefore, lost] = [before.lost?.events ?? 0, now.lost?.events ?? 0]
  if (lost > lostBefore)
    log.error({ workspaceId, ...now.lost }, 'events that were accepted are lost: the queue no longer has them')
  if (lost !== lostBefore) await say(workspaceId, 'lost', now)
  return lost
}

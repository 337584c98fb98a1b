import type { ClientBase } from 'pg'
import type { DigestChange } from '#core/digest/contract.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import type { DigestRow } from './digest_row.ts'
import { maySee, readDigests } from './list_digests.ts'
import { minuteOf } from './minute_of.ts'
import type { DigestViewer } from './viewer.ts'

/**
 * Has a digest come at another time, or not at all for a while. What would have gone out before does not.
 * @throws Problem `not_found` where they may not see it.
 */
export async function changeDigest(viewer: DigestViewer, id: string, change: DigestChange, now: Date): Promise<void> {
  const { workspaceId } = viewer
  const { weekday = null, time, timeZone = null, isOn = null } = change
  const minute = time === undefined ? null : minuteOf(time)
  await inWorkspace(workspaceId, async (client) => {
    await requireDigest(client, viewer, id)
    await ask(client, 'digests/change', [workspaceId, id, weekday, minute, timeZone, isOn, now])
  })
}

/** @throws Problem `not_found` where there is none of this id that they may see. */
export async function removeDigest(viewer: DigestViewer, id: string): Promise<void> {
  await inWorkspace(viewer.workspaceId, async (client) => {
    await requireDigest(client, viewer, id)
    await ask(client, 'digests/remove', [viewer.workspaceId, id])
  })
}

/** @throws Problem `not_found`. */
export async function requireDigest(client: ClientBase, viewer: DigestViewer, id: string): Promise<DigestRow> {
  const row = (await readDigests(client, viewer.workspaceId)).find((one) => one.id === id)
  if (!row || !maySee(viewer, row)) throw new Problem('not_found', 'there is no such digest')
  return row
}

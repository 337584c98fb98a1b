import type { ClientBase } from 'pg'
import type { Digest } from '#core/digest/contract.ts'
import { nextOccasion } from '#core/digest/schedule.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type DigestRow, scheduleOf } from './digest_row.ts'
import type { DigestViewer } from './viewer.ts'

/** @returns the digests that somebody may see: their own, and for those who manage channels all that go to one. */
export async function listDigests(viewer: DigestViewer, now: Date): Promise<Digest[]> {
  const rows = await inWorkspace(viewer.workspaceId, (client) => readDigests(client, viewer.workspaceId))
  return rows.filter((row) => maySee(viewer, row)).map((row) => digestOf(row, now))
}

/** @param isDue those that are on alone. */
export const readDigests = async (client: ClientBase, workspaceId: number, isDue = false): Promise<DigestRow[]> =>
  (await ask<DigestRow>(client, 'digests/digests', [workspaceId, isDue])).rows

export const maySee = ({ userId, managesChannels }: DigestViewer, row: DigestRow): boolean =>
  row.user_id === null ? managesChannels : row.user_id === userId

function digestOf(row: DigestRow, now: Date): Digest {
  const clock = [Math.floor(row.minute_of_day / 60), row.minute_of_day % 60]
  const { last_state: state, last_at: at, last_answered: answered } = row
  return {
    id: row.id,
    weekday: row.weekday,
    time: clock.map((part) => String(part).padStart(2, '0')).join(':'),
    timeZone: row.time_zone,
    to: row.channel_name ?? row.email ?? '',
    isMine: row.user_id !== null,
    isOn: row.is_on,
    nextAt: row.is_on ? new Date(nextOccasion(scheduleOf(row), now.getTime()).atMs).toISOString() : null,
    last: state && at ? { state, at: at.toISOString(), problem: state === 'sent' ? null : (answered?.text ?? null) } : null,
  }
}

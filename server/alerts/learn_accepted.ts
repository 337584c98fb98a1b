import { randomUUID } from 'node:crypto'
import type { Actor } from '#core/access/actor.ts'
import type { Missing } from '#core/drift/contract.ts'
import { settledFrom } from '#core/drift/learned_days.ts'
import { isPassing } from '#core/drift/missing.ts'
import { formatLocalDate } from '#core/format/local_date.ts'
import { Problem } from '#core/problem.ts'
import { requestBaseline } from '../drift/request_baseline.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { tellAlerts } from './tell_alerts.ts'

interface ToLearn {
  id: string
  learn_from: string
  learn_by: Actor
}

/**
 * Has what is normal learned anew from the days that somebody accepted and chose to have learned, once four weeks of them have settled;
 * says so in the alert's line of time. What is refused for now, as while history is being counted anew, is asked for again an hour later.
 * Learned twice, it is the same.
 */
export async function learnAccepted(workspaceId: number, now: Date): Promise<void> {
  const { rows, rules, lastFromMs } = await inWorkspace(workspaceId, async (client) => {
    const waiting = await ask<ToLearn>(client, 'alerts/to_learn', [workspaceId])
    const last = await ask<{ learned_from: Date }>(client, 'drift/last_days', [workspaceId])
    const active = await readActiveVersion(client, workspaceId)
    return { rows: waiting.rows, rules: active.rules, lastFromMs: last.rows[0]?.learned_from.getTime() ?? 0 }
  })
  const { calendar, policy } = rules
  const isDue = (from: string): boolean => settledFrom(calendar, from, policy.acceptanceWindowDays) <= now.getTime()
  for (const { id, learn_from, learn_by } of rows.filter((row) => isDue(row.learn_from))) {
    const isOutdated = lastFromMs > calendar.dateStart(learn_from)
    const text = isOutdated ? OUTDATED : await learn({ workspaceId, actor: learn_by }, learn_from, now)
    if (text !== null) await note(workspaceId, id, text, now)
  }
}

const OUTDATED = 'Nothing was learned from it: what is normal was learned from later days since.'

/** @returns what is said of it; null where it is to be asked for again. */
async function learn(acting: { workspaceId: number; actor: Actor }, from: string, now: Date): Promise<string | null> {
  try {
    await requestBaseline(acting, { from }, now)
    return `What is normal is learned anew from the four weeks that begin on ${formatLocalDate(from)}, as was chosen.`
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'conflict') throw error
    const { missing } = error.extra as { missing?: Missing }
    if (missing && isPassing(missing)) return null
    return `What is normal could not be learned anew: ${error.message}.`
  }
}

async function note(workspaceId: number, id: string, text: string, now: Date): Promise<void> {
  const isNoted = await inWorkspace(workspaceId, async (client) => {
    const { rowCount } = await ask(client, 'alerts/note_learned', [workspaceId, id, now])
    const step = { id: randomUUID(), alert_id: id, at: now, kind: 'learned', by: null, body: { text } }
    if (rowCount) await ask(client, 'alerts/put_steps', [workspaceId, JSON.stringify([step])])
    return rowCount !== 0
  })
  if (isNoted) await tellAlerts(workspaceId, [])
}

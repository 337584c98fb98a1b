import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DriftBaseline } from '#core/drift/baseline.ts'
import { evaluate, type JudgedSeries } from '#core/drift/evaluate.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { readWatch } from './read_watch.ts'

/** What past hours are judged by anew. */
export interface JudgedAnew {
  /** Before it another was normal. */
  learnedMs: number
  /** @returns series as of a whole hour of the range; the same hour is judged once. */
  at: (hour: number) => Promise<readonly JudgedSeries[]>
}

/** Judges past hours by all that is known of them now; keeps nothing. @returns null while nobody knows what is normal. */
export async function judgeAnew(workspaceId: number, fromHour: number, toHour: number): Promise<JudgedAnew | null> {
  const known = await inWorkspace(
    workspaceId,
    async (client) => {
      const { version, rules } = await readActiveVersion(client, workspaceId)
      type Row = { body: DriftBaseline; learned_at: Date }
      const [row] = (await ask<Row>(client, 'drift/baseline', [workspaceId, version])).rows
      if (!row) return null
      const range = { workspaceId, version, fromHour: fromHour - row.body.windowHours, toHour }
      return { learnedMs: row.learned_at.getTime(), watch: await readWatch(client, range, row.body, rules.calendar) }
    },
    'repeatable read, read only',
  )
  if (!known) return null
  const judged = new Map<number, readonly JudgedSeries[]>()
  return {
    learnedMs: known.learnedMs,
    at: async (hour) => {
      const before = judged.get(hour)
      if (before) return before
      const { series } = evaluate({ ...known.watch, nowHour: hour })
      judged.set(hour, series)
      // Each takes a while, and the process counts, too.
      await nextTurn()
      return series
    },
  }
}

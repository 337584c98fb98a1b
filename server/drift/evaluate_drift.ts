import { setImmediate } from 'node:timers/promises'
import type { DriftBaseline } from '#core/drift/baseline.ts'
import { type Evaluation, evaluate } from '#core/drift/evaluate.ts'
import { HOUR_MS, hourOfWeekIn } from '#core/drift/hour_of_week.ts'
import { readyBaseline } from '#core/drift/ready_baseline.ts'
import { say } from '../live/say.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { enqueue } from '../platform/queue/enqueue.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { putEvaluations } from './put_evaluations.ts'
import { readHourFacts } from './read_hour_facts.ts'
import { readLifeTables } from './read_life_tables.ts'
import { readReleaseHours } from './read_release_hours.ts'
import { sayNowcasts } from './say_nowcasts.ts'

/** Hours that are made up for, where none was evaluated: at the first time, and after a stop. */
const MOST_HOURS = 48

interface Standing {
  version: number
  sequence: number
  baseline: number | null
  run_version: number | null
  run_baseline: number | null
  run_sequence: number | null
  run_hour: number | null
}

/**
 * Judges a workspace's series as of the last whole hour, and of the hours since the last time; keeps what it found and lets
 * open pages know. Then keeps what the nowcast says of past days. Does nothing where nothing was counted since and the hour is the same. Without a baseline it asks for one,
 * once an hour.
 */
export async function evaluateDrift(workspaceId: number, now: Date): Promise<void> {
  const nowHour = Math.floor(now.getTime() / HOUR_MS)
  const [standing] = (await inWorkspace(workspaceId, (client) => ask<Standing>(client, 'drift/standing', [workspaceId]))).rows
  if (!standing) return
  const isSame = standing.version === standing.run_version && standing.baseline === standing.run_baseline
  const isSameHour = isSame && standing.run_hour === nowHour
  if (isSameHour && (standing.sequence === standing.run_sequence || standing.baseline === null)) return
  if (standing.baseline === null) {
    await putEvaluations(workspaceId, { ...standing, baseline: null, hour: nowHour, isSame }, [])
    await enqueue('learn-baseline', { payload: { workspaceId, from: null, by: null }, onceAs: `workspace-${workspaceId}` })
    return
  }
  const lastHour = isSame && standing.run_hour !== null ? Math.min(standing.run_hour, nowHour - 1) : 0
  const firstHour = Math.max(lastHour + 1, nowHour - MOST_HOURS + 1)
  const { evaluations, ...run } = await evaluateHours(workspaceId, firstHour, nowHour)
  await putEvaluations(workspaceId, { ...run, hour: nowHour, isSame }, evaluations)
  await say(workspaceId, 'drift', { judgedAt: now.toISOString() })
  await sayNowcasts(workspaceId, now)
}

interface Evaluated {
  version: number
  sequence: number
  baseline: number | null
  evaluations: Evaluation[]
}

/** @returns the evaluations as of each of some hours, in order, all from one view of the data. */
export function evaluateHours(workspaceId: number, firstHour: number, lastHour: number): Promise<Evaluated> {
  return inWorkspace(
    workspaceId,
    async (client) => {
      const { version, sequence, rules } = await readActiveVersion(client, workspaceId)
      type Row = { number: number; body: DriftBaseline }
      const [baseline] = (await ask<Row>(client, 'drift/baseline', [workspaceId, version])).rows
      if (!baseline) return { version, sequence, baseline: null, evaluations: [] }
      const ready = readyBaseline(baseline.body, hourOfWeekIn(rules.calendar))
      const fromHour = firstHour - baseline.body.windowHours
      const range = { workspaceId, version, fromHour, toHour: lastHour }
      const tables = await readLifeTables(client, range)
      const facts = await readHourFacts(client, range)
      const releaseHours = await readReleaseHours(client, range)
      const evaluations: Evaluation[] = []
      for (let nowHour = firstHour; nowHour <= lastHour; nowHour++) {
        // Two days of hours together would keep the process from counting for seconds.
        await setImmediate()
        evaluations.push(evaluate({ ready, tables, facts, releaseHours, nowHour }))
      }
      return { version, sequence, baseline: baseline.number, evaluations }
    },
    'repeatable read, read only',
  )
}

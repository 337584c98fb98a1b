import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Accepted } from '#core/drift/accepted.ts'
import type { DriftBaseline } from '#core/drift/baseline.ts'
import type { Evaluation } from '#core/drift/evaluate.ts'
import { evaluateHours } from '#core/drift/evaluate_hours.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { hoursToJudge } from '#core/drift/hours_to_judge.ts'
import { say } from '../live/say.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { enqueue } from '../platform/queue/enqueue.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { putEvaluations } from './put_evaluations.ts'
import { readWatch } from './read_watch.ts'
import { sayNowcasts } from './say_nowcasts.ts'

const DAY_MS = 86_400_000

interface Standing {
  version: number
  sequence: number
  newest: Date | null
  baseline: number | null
  run_version: number | null
  run_baseline: number | null
  run_sequence: number | null
  run_hour: number | null
}

/**
 * Judges a workspace's series as of the last whole hour, and of the hours since the last time; keeps what it found and lets
 * open pages know. Then keeps what the nowcast says of past days. Does nothing where nothing was counted since and the hour is
 * the same. Without a baseline it asks for one, unless a history is just being told: what is learned from half of it would be
 * wrong for ever.
 */
export async function evaluateDrift(workspaceId: number, now: Date): Promise<void> {
  const nowHour = Math.floor(now.getTime() / HOUR_MS)
  const [standing] = (await inWorkspace(workspaceId, (client) => ask<Standing>(client, 'drift/standing', [workspaceId]))).rows
  if (!standing) return
  const isSame = standing.version === standing.run_version && standing.baseline === standing.run_baseline
  const isQuiet = isSame && standing.sequence === standing.run_sequence
  if (isQuiet && standing.run_hour === nowHour) return
  if (standing.baseline === null) {
    const isBeingTold = !isQuiet && !isOfLastDay(standing.newest, now)
    // As if an hour ago, so that it is asked for as soon as no more is told.
    const hour = nowHour - (isBeingTold ? 1 : 0)
    await putEvaluations(workspaceId, { ...standing, baseline: null, accepted: [], hour, isSame }, [])
    if (isBeingTold) return
    await enqueue('learn-baseline', { payload: { workspaceId, from: null, by: null }, onceAs: `workspace-${workspaceId}` })
    return
  }
  const { evaluations, ...run } = await evaluateSince(workspaceId, isSame ? standing.run_hour : null, nowHour)
  await putEvaluations(workspaceId, { ...run, hour: nowHour, isSame }, evaluations)
  await say(workspaceId, 'drift', { judgedAt: now.toISOString() })
  await sayNowcasts(workspaceId, now)
}

const isOfLastDay = (newest: Date | null, now: Date): boolean => newest !== null && newest.getTime() > now.getTime() - DAY_MS

interface Evaluated {
  version: number
  sequence: number
  baseline: number | null
  accepted: Accepted[]
  evaluations: Evaluation[]
}

/** @returns the evaluations as of each hour since the last that was judged, in order, all from one view of the data. */
async function evaluateSince(workspaceId: number, judgedHour: number | null, nowHour: number): Promise<Evaluated> {
  // What was counted since the last time may have changed the same hour.
  const lastHour = judgedHour === null ? null : Math.min(judgedHour, nowHour - 1)
  const { watch, hours, ...run } = await inWorkspace(
    workspaceId,
    async (client) => {
      const { version, sequence, rules } = await readActiveVersion(client, workspaceId)
      type Row = { number: number; body: DriftBaseline }
      const [baseline] = (await ask<Row>(client, 'drift/baseline', [workspaceId, version])).rows
      if (!baseline) return { version, sequence, baseline: null, accepted: [], hours: [], watch: null }
      const { windowHours, toHour: learnedToHour } = baseline.body
      const wanted = hoursToJudge({ lastHour, learnedToHour, nowHour })
      const fromHour = (wanted[0] ?? nowHour) - windowHours
      const watch = await readWatch(client, { workspaceId, version, fromHour, toHour: nowHour }, baseline.body, rules.calendar)
      const { rows: accepted } = await ask<Accepted>(client, 'drift/accepted', [workspaceId, baseline.number])
      return { version, sequence, baseline: baseline.number, accepted, hours: wanted, watch: { ...watch, accepted } }
    },
    'repeatable read, read only',
  )
  const evaluations: Evaluation[] = []
  for (const evaluation of watch ? evaluateHours(watch, hours) : []) {
    evaluations.push(evaluation)
    // Many hours take seconds, and the process counts, too.
    await nextTurn()
  }
  return { ...run, evaluations }
}

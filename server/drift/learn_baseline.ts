import { type Acting, authorOf } from '#core/access/actor.ts'
import type { DriftBaseline } from '#core/drift/baseline.ts'
import type { Missing } from '#core/drift/contract.ts'
import { HOUR_MS, hourOfWeekIn } from '#core/drift/hour_of_week.ts'
import { learnDriftBaseline } from '#core/drift/learn.ts'
import { learnIntegration } from '#core/drift/learn_integration.ts'
import { daysFrom, hoursOf, type LearnedDays, usualDays } from '#core/drift/learned_days.ts'
import { contentsOf } from '#core/figures/contents.ts'
import { readFigures } from '../figures/read_figures.ts'
import { ask, withoutHurry } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type ActiveVersion, readActiveVersion } from '../policy/read_active_version.ts'
import { readCosts } from './read_costs.ts'
import { readHourFacts } from './read_hour_facts.ts'
import { readLifeTables } from './read_life_tables.ts'
import { readMissing } from './read_missing.ts'
import { readSourceHours } from './read_source_hours.ts'

export interface Wanted {
  /** The local date with which its four weeks begin; null: the days of the last baseline, if there is one, else the usual ones. */
  from: string | null
  /** Nobody asked: only where the version of the policy has none yet. */
  byItself: boolean
}

/**
 * Learns what is normal from four weeks under the active version of the policy, and keeps it: docs/drift.md, section 1.
 * @returns what is missing; null where it was learned.
 */
export async function learnBaseline(
  { workspaceId, actor }: Acting,
  { from, byItself }: Wanted,
  now: Date,
): Promise<Missing | null> {
  const active = await inWorkspace(workspaceId, (client) => readActiveVersion(client, workspaceId))
  const days = await daysToLearn(workspaceId, active, { from, byItself }, now)
  const missing = await readMissing(workspaceId, active, { days, isUsual: from === null }, now)
  if (missing) return missing
  const body = await learnBody(workspaceId, active, days, now)
  await inWorkspace(workspaceId, (client) =>
    ask(client, 'drift/put_baseline', [
      workspaceId,
      active.version,
      new Date(days.fromMs),
      new Date(days.toMs),
      now,
      authorOf(actor),
      JSON.stringify(body),
      byItself,
    ]),
  )
  return null
}

/** Of another version of the policy the same days are learned: what has begun to drift since is not to be normal. */
async function daysToLearn(
  workspaceId: number,
  { rules }: ActiveVersion,
  { from, byItself }: Wanted,
  now: Date,
): Promise<LearnedDays> {
  if (from !== null) return daysFrom(rules.calendar, from)
  const usual = usualDays(rules.calendar, now.getTime(), rules.policy.acceptanceWindowDays)
  if (!byItself) return usual
  type Row = { learned_from: Date; learned_to: Date }
  const { rows } = await inWorkspace(workspaceId, (client) => ask<Row>(client, 'drift/last_days', [workspaceId]))
  const [last] = rows
  return last ? { fromMs: last.learned_from.getTime(), toMs: last.learned_to.getTime() } : usual
}

/** @returns what was normal in some days, by what had matured at an instant. */
export async function learnBody(
  workspaceId: number,
  { version, rules }: ActiveVersion,
  days: LearnedDays,
  now: Date,
): Promise<DriftBaseline> {
  const hours = hoursOf(days)
  const windowHours = rules.windowMs / HOUR_MS
  const learned = { ...hours, windowHours, hourOfWeek: hourOfWeekIn(rules.calendar) }
  // What costs come to is known of what has matured alone.
  const maturedHour = Math.floor((now.getTime() - rules.windowMs) / HOUR_MS)
  const matured = { workspaceId, version, ...hours, toHour: Math.max(hours.fromHour, Math.min(hours.toHour, maturedHour)) }
  const [tables, costs] = await inWorkspace(
    workspaceId,
    async (client) => {
      await withoutHurry(client)
      const read = await readLifeTables(client, { workspaceId, version, ...hours, fromHour: hours.fromHour - windowHours })
      const facts = await readHourFacts(client, { workspaceId, version, ...hours })
      const sources = await readSourceHours(client, { workspaceId, ...hours }, null)
      const integration = learnIntegration({ tables: read, facts, sources }, learned, rules.policy.handoffTargetMinutes)
      return [read, { ...(await readCosts(client, matured, rules)), integration }] as const
    },
    'repeatable read, read only',
  )
  const query = { ...days, step: 'total' as const, by: [], filters: {}, contents: contentsOf({ columns: [COST] }) }
  const [row] = (await readFigures(workspaceId, query, now)).rows
  const cost = row?.figures.costPerAcceptedResolution ?? null
  return learnDriftBaseline(tables, learned, { ...costs, costPerAcceptedMicros: cost === null ? null : Number(cost) * 1e6 })
}

const COST = 'figures.costPerAcceptedResolution'

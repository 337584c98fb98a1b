import type { Found } from '#core/alert/bring_on.ts'
import { instantsOf } from '#core/alert/figure_windows.ts'
import { readsEvidence } from '#core/alert/is_evaluated_well.ts'
import { neverFires } from '#core/alert/never_fires.ts'
import type { ReadInstant } from '#core/alert/replay.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'
import { timingOf } from '#core/alert/step_rule.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { judgeAnew } from '../drift/judge_anew.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readFiguresAt } from './read_figures_at.ts'
import type { Ground } from './read_ground.ts'
import { readHours } from './read_hours.ts'

/** An alert that was told, with its rule. */
export interface ToldAlert {
  id: string
  about: string
  about_name: string
  opened_at: Date
  fired_at: Date
  ended_at: Date | null
  found: Found
  name: string
  body: RuleBody
}

/** Facts come two weeks late at most that anybody still acts upon. */
const LOOKED_BACK_MS = 14 * 86_400_000
/** An alert that lasted for more readings had more than late facts to it. */
const MOST_READINGS = 72
/** Those that were told last; of a storm, not all. */
const MOST_ALERTS = 500

/** @returns a reading of an instant anew; null where that cannot be read as of then any more. */
type ReadAnew = (alert: ToldAlert, atMs: number) => Promise<ReadInstant | null>

/** @returns the alerts that were told and would never have fired by what is known now. */
export async function findWrong(ground: Ground, now: Date): Promise<ToldAlert[]> {
  const { workspaceId } = ground
  const values = [workspaceId, new Date(now.getTime() - LOOKED_BACK_MS), MOST_ALERTS]
  const { rows } = await inWorkspace(workspaceId, (client) => ask<ToldAlert>(client, 'alerts/told_lately', values))
  const evidence = rows.filter(({ body }) => readsEvidence(body))
  const readers: [ToldAlert[], ReadAnew | null][] = [
    [evidence, evidence.length === 0 ? null : await evidenceAnew(ground, evidence, now)],
    [rows.filter(({ body }) => isSettled(body)), (alert, atMs) => figureAnew(ground, alert, atMs)],
  ]
  const wrong: ToldAlert[] = []
  for (const [alerts, read] of readers)
    for (const alert of alerts) if (read && (await isWrong(alert, read, now))) wrong.push(alert)
  return wrong
}

/** What is not settled moves by itself as time goes on: that it is another now proves nothing. */
const isSettled = (body: RuleBody): boolean => 'basis' in body && body.basis === 'settled'

async function isWrong(alert: ToldAlert, read: ReadAnew, now: Date): Promise<boolean> {
  const { body, about, opened_at, fired_at, ended_at } = alert
  const timing = timingOf(body, null)
  // Nearly all are right: that is seen by the reading by which they fired.
  const fired = await read(alert, fired_at.getTime())
  if (!fired || !neverFires([fired], about, { ...timing, holdMs: 0 })) return false
  const until = { afterMs: opened_at.getTime() - 1, nowMs: (ended_at ?? now).getTime() }
  const instants = instantsFor(body, until)
  if (instants.length > MOST_READINGS) return false
  const readings: ReadInstant[] = []
  for (const atMs of instants) {
    const reading = await read(alert, atMs)
    if (!reading) return false
    readings.push(reading)
  }
  return neverFires(readings, about, timing)
}

function instantsFor(body: RuleBody, { afterMs, nowMs }: { afterMs: number; nowMs: number }): number[] {
  const windowMinutes = 'windowMinutes' in body ? body.windowMinutes : 60
  return instantsOf({ windowMinutes }, afterMs, nowMs, MOST_READINGS + 1)
}

async function evidenceAnew({ workspaceId, names }: Ground, alerts: readonly ToldAlert[], now: Date): Promise<ReadAnew | null> {
  const fromMs = Math.min(...alerts.map(({ opened_at }) => opened_at.getTime()))
  const anew = await judgeAnew(workspaceId, Math.floor(fromMs / HOUR_MS), Math.floor(now.getTime() / HOUR_MS))
  if (!anew) return null
  return async ({ body, opened_at }, atMs) => {
    if ((body.kind !== 'drift' && body.kind !== 'data') || opened_at.getTime() < anew.learnedMs) return null
    const series = (await anew.at(atMs / HOUR_MS)).map(({ id, ...one }) => ({ ...one, series: id }))
    return readHours(body, [{ atMs, isLate: true, series }], names.numberOf)[0] ?? null
  }
}

async function figureAnew(ground: Ground, { body }: ToldAlert, atMs: number): Promise<ReadInstant | null> {
  if (body.kind !== 'threshold' && body.kind !== 'change') return null
  const [read] = await readFiguresAt(ground, body, { afterMs: atMs - 1, nowMs: atMs, most: 1 })
  return read ?? null
}

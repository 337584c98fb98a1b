import { describe, expect, it } from 'vitest'
import { evaluate, type JudgedSeries } from '#core/drift/evaluate.ts'
import { HOUR_MS, hourOfWeekIn } from '#core/drift/hour_of_week.ts'
import { learnDriftBaseline } from '#core/drift/learn.ts'
import { type ReadyBaseline, readyBaseline } from '#core/drift/ready_baseline.ts'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import { rulesOf } from '#core/policy/rules.ts'
import { DAY_MS } from './rhythm.ts'
import { DEFAULT_FACTOR, type ScenarioName } from './scenario.ts'
import { simulate } from './simulate.ts'
import { contributionsOf } from './testing/count_events.ts'
import { costsOf, driftTables, ValueNumbers } from './testing/drift_tables.ts'

const DAY_HOURS = 24
const START_MS = Date.UTC(2026, 9, 5)
const [START, CHANGE] = [START_MS / HOUR_MS, START_MS / HOUR_MS + 29 * DAY_HOURS]
const rules = rulesOf(DEFAULT_POLICY)
const hourOfWeek = hourOfWeekIn(rules.calendar)
const learned = { fromHour: START, toHour: START + 28 * DAY_HOURS, windowHours: rules.windowMs / HOUR_MS, hourOfWeek }
/** Scenarios differ from their date on alone: what is normal is the same in all, and learned once. */
const values = new ValueNumbers()
let usual: ReadyBaseline | null = null

/** A small operation of 300 cases a day, from its beginning to some days after the change. */
function contributed(name: ScenarioName, days: number, factor: number) {
  const anchorMs = CHANGE * HOUR_MS + days * DAY_MS
  const scenario = { name, factor, fromMs: CHANGE * HOUR_MS, language: 'de' }
  const weeks = (anchorMs - START_MS) / (7 * DAY_MS)
  const events = []
  for (const event of simulate({ seed: 1, anchorMs, weeks, casesPerDay: 300, scenario })) {
    if (Date.parse(event.time) >= anchorMs) break
    events.push(event)
  }
  return contributionsOf(events)
}

interface Alarm extends Pick<JudgedSeries, 'state'> {
  named: string
  /** Hours after the change. */
  after: number
}

/** @returns the alarms of each series since the change, the first one first, by name: `breaks.language.de`; looked at every sixth hour. */
function alarmsOf(name: ScenarioName, days: number, factor = DEFAULT_FACTOR[name]): Alarm[] {
  const contributions = contributed(name, days, factor)
  const tables = driftTables(contributions, ['language'], values)
  usual ??= readyBaseline(learnDriftBaseline(tables, learned, costsOf(contributions)), hourOfWeek)
  const alarms = new Map<string, Alarm>()
  for (let after = 6; after <= days * DAY_HOURS; after += 6)
    for (const { id, kind, dimension, value, state } of evaluate({ ready: usual, tables, nowHour: CHANGE + after }).series) {
      const named = dimension === null ? id : `${kind}.${dimension}.${values.nameOf(value ?? 0)}`
      if ((state === 'drifting' || state === 'better') && !alarms.has(named)) alarms.set(named, { named, after, state })
    }
  return [...alarms.values()]
}

const hoursUntil = (alarms: readonly Alarm[], named: string): number =>
  alarms.find((alarm) => alarm.named === named)?.after ?? Number.POSITIVE_INFINITY

describe('a simulated change, judged by the product’s rules', () => {
  it('leaves a steady operation alone', () => expect(alarmsOf('steady', 5)).toEqual([]))

  it('names the AI’s re-contacts within two days and the whole’s within three, and neither people nor costs nor mix', () => {
    const alarms = alarmsOf('hazard', 3)
    expect(alarms[0]).toMatchObject({ named: 'breaks.ai', state: 'drifting' })
    expect(hoursUntil(alarms, 'breaks.ai')).toBeLessThanOrEqual(2 * DAY_HOURS)
    // The AI is a part of it, so that it shows later.
    expect(alarms.map(({ named, state }) => `${named} ${state}`)).toEqual(['breaks.ai drifting', 'breaks drifting'])
    expect(hoursUntil(alarms, 'breaks')).toBeLessThanOrEqual(3 * DAY_HOURS)
  })

  it('names the one language first', () => {
    const alarms = alarmsOf('language', 3, 3)
    expect(alarms[0]).toMatchObject({ named: 'breaks.language.de', state: 'drifting' })
    expect(alarms.filter(({ named }) => named.startsWith('breaks.language'))).toHaveLength(1)
  })

  it('calls mix mix, and no quality', () => {
    const alarms = alarmsOf('mix', 4)
    expect(alarms.map(({ named }) => named)).toEqual(['mix'])
    expect(hoursUntil(alarms, 'mix')).toBeLessThanOrEqual(36)
  })

  it('sees a slow ramp before it has come to half its height', () => {
    const alarms = alarmsOf('ramp', 10)
    expect(alarms[0]).toMatchObject({ named: 'breaks.ai', state: 'drifting' })
    expect(hoursUntil(alarms, 'breaks.ai')).toBeLessThan(10 * DAY_HOURS)
  })
})

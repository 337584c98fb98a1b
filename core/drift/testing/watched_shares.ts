import type { DriftBaseline } from '../baseline.ts'
import { PROMISED_HOURS } from '../evaluate.ts'
import { type JudgedPart, judgeIntegration } from '../judge_integration.ts'
import { learnIntegration } from '../learn_integration.ts'
import type { ReadyBaseline } from '../ready_baseline.ts'
import { type FactsWishes, someFacts } from './some_facts.ts'
import { START_HOUR, WINDOW_HOURS } from './some_world.ts'

const LEARNED_HOURS = 28 * 24
export const CHANGE = LEARNED_HOURS + WINDOW_HOURS + 7 * 24 + 10
const hourOfWeek = (hour: number): number => (hour - START_HOUR) % 168

type Told = Omit<FactsWishes, 'hours' | 'seed'> & { seed?: number; targetMinutes?: number }

function learnt(told: Told, hours: number) {
  const facts = someFacts({ seed: 5, ...told, hours })
  const days = { fromHour: START_HOUR, toHour: START_HOUR + LEARNED_HOURS }
  const integration = learnIntegration({ tables: [], facts, sources: [] }, { ...days, hourOfWeek }, told.targetMinutes ?? 30)
  const baseline = { integration, toHour: days.toHour } as DriftBaseline
  return { facts, ready: { baseline, hourOfWeek } as ReadyBaseline }
}

/** @returns every share as it stands so many hours after the first. */
export function judgedAt(told: Told, hours: number): JudgedPart[] {
  const { facts, ready } = learnt(told, hours)
  const nowHour = START_HOUR + hours
  const reach = { firstHour: nowHour - WINDOW_HOURS, nowHour }
  return judgeIntegration({ ready, tables: [], sources: [], facts, reach, promisedHours: PROMISED_HOURS })
}

/** @returns how often each share came into alarm in so many days after the baseline, judged every hour. */
export function alarmsOver(told: Told, days: number): Map<string, number> {
  const { facts, ready } = learnt(told, LEARNED_HOURS + WINDOW_HOURS + days * 24)
  const alarms = new Map<string, number>()
  let before = new Set<string>()
  for (let hour = LEARNED_HOURS; hour < LEARNED_HOURS + days * 24; hour++) {
    const nowHour = START_HOUR + hour
    const firstHour = Math.max(START_HOUR + LEARNED_HOURS, nowHour - WINDOW_HOURS)
    // Two rows an hour, in order.
    const within = facts.slice((firstHour - START_HOUR) * 2, (nowHour - START_HOUR) * 2)
    const reach = { firstHour, nowHour }
    const judged = judgeIntegration({ ready, tables: [], sources: [], facts: within, reach, promisedHours: PROMISED_HOURS })
    const now = new Set(judged.filter(({ state }) => state === 'drifting').map(({ id }) => id))
    for (const id of now) if (!before.has(id)) alarms.set(id, (alarms.get(id) ?? 0) + 1)
    before = now
  }
  return alarms
}

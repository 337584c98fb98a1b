import type { DriftBaseline } from '../baseline.ts'
import { PROMISED_HOURS } from '../evaluate.ts'
import { type JudgedPart, judgeIntegration } from '../judge_integration.ts'
import { learnIntegration } from '../learn_integration.ts'
import type { ReadyBaseline } from '../ready_baseline.ts'
import type { EventsOfHour } from '../source_hours.ts'
import { busyness } from './some_facts.ts'
import { poisson } from './some_rise.ts'
import { START_HOUR, seeded, WINDOW_HOURS } from './some_world.ts'

const LEARNED_HOURS = 28 * 24
export const STOP = LEARNED_HOURS + WINDOW_HOURS + 10
const EVENTS_EACH = 6
/** From day to day, of all events. */
const DAY_NOISE = 0.15

export interface SourceWishes {
  /** Conversations, of six events each. */
  perDay: number
  seed?: number
  /** Of what is usual, by hours since the first. */
  part?: (hour: number) => number
  /** In which hour it tells an hour's events. */
  countedIn?: (hour: number) => number
}

/** @returns the events of a source that never was, by hour, of days that are not alike. */
function someEvents(
  { perDay, seed = 1, part = () => 1, countedIn = (hour) => hour }: SourceWishes,
  hours: number,
): EventsOfHour[] {
  const random = seeded(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const noise = Array.from({ length: Math.ceil(hours / 24) }, () => Math.exp(DAY_NOISE * normal()))
  return Array.from({ length: hours }, (_, hour) => {
    const mean = (perDay / 24) * busyness(hour) * (noise[Math.floor(hour / 24)] ?? 1) * part(hour)
    const events = EVENTS_EACH * poisson(random, mean)
    return { source: '/zendesk', hour: START_HOUR + hour, events, countedHour: START_HOUR + countedIn(hour) }
  }).filter(({ events }) => events > 0)
}

const hourOfWeek = (hour: number): number => (hour - START_HOUR) % 168

/** @returns how the source stands at each of some hours after the first: what was told by then. */
export function silenceAt(wishes: SourceWishes, nowHours: readonly number[]): JudgedPart[] {
  const events = someEvents(wishes, Math.max(...nowHours))
  const days = { fromHour: START_HOUR, toHour: START_HOUR + LEARNED_HOURS, hourOfWeek }
  const integration = learnIntegration({ tables: [], facts: [], sources: events }, days, 30)
  const ready = { baseline: { integration, toHour: days.toHour } as DriftBaseline, hourOfWeek } as ReadyBaseline
  return nowHours.flatMap((hours) => {
    const nowHour = START_HOUR + hours
    const reach = { firstHour: Math.max(days.toHour, nowHour - WINDOW_HOURS), nowHour }
    const sources = events.filter(({ countedHour, hour }) => countedHour < nowHour && hour >= reach.firstHour)
    return judgeIntegration({ ready, tables: [], facts: [], sources, reach, promisedHours: PROMISED_HOURS })
  })
}

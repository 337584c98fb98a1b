import { HANDLERS, type Handler } from '../../event/types.ts'
import { OPEN_DIMENSIONS, type OpenDimension } from '../../segment/dimensions.ts'
import type { HourFacts } from '../hour_facts.ts'
import { poisson } from './some_rise.ts'
import { START_HOUR, seeded } from './some_world.ts'

/** What an hour of made-up facts is like; hours count from the first. */
export interface FactsWishes {
  hours: number
  perDay: number
  seed: number
  /** Share of conversations that do not say it. */
  notSaid?: (dimension: OpenDimension, hour: number, handler: Handler) => number
  anonymous?: (hour: number) => number
  late?: (hour: number) => number
  reasonless?: (hour: number) => number
}

/** Busy by day and on weekdays; its mean is 1. */
export const busyness = (hour: number): number => {
  const [ofDay, weekday] = [hour % 24, Math.floor(hour / 24) % 7]
  return (1 + 0.9 * Math.cos(((ofDay - 14) / 12) * Math.PI)) * (weekday < 5 ? 1.16 : 0.6)
}

/** @returns facts of conversations that never were, the AI's 70 %; a fifth of those are handed off. */
export function someFacts(wishes: FactsWishes): HourFacts[] {
  const random = seeded(wishes.seed)
  const of = (count: number, share: number): number => {
    let found = 0
    for (let one = 0; one < count; one++) if (random() < share) found += 1
    return found
  }
  return Array.from({ length: wishes.hours }, (_, hour) =>
    HANDLERS.map((handler): HourFacts => {
      const mean = (wishes.perDay / 24) * busyness(hour) * (handler === 'ai' ? 0.7 : 0.3)
      const conversations = poisson(random, mean)
      const handoffs = handler === 'ai' ? of(conversations, 0.2) : 0
      const share = (dimension: OpenDimension): number =>
        dimension === 'agentVersion' && handler === 'human' ? 1 : (wishes.notSaid?.(dimension, hour, handler) ?? 0.02)
      return {
        hour: START_HOUR + hour,
        handler,
        conversations,
        notSaid: Object.fromEntries(
          OPEN_DIMENSIONS.map((dimension) => [dimension, of(conversations, share(dimension))]),
        ) as HourFacts['notSaid'],
        cases: conversations,
        anonymous: of(conversations, wishes.anonymous?.(hour) ?? 0.04),
        handoffs,
        lateHandoffs: of(handoffs, wishes.late?.(hour) ?? 0.1),
        toldHandoffs: handoffs,
        reasonless: of(handoffs, wishes.reasonless?.(hour) ?? 0.03),
      }
    }),
  ).flat()
}

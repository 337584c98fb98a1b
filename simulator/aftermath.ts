import type { Handler } from '#core/event/types.ts'
import { drawReturnDelay } from './delay.ts'
import { type Opening, openReturn } from './opening.ts'
import { breakShare } from './scenario.ts'
import { tellStint } from './stint.ts'
import type { Telling } from './telling.ts'
import { BREAKS, type Break, LATER_BREAKS } from './world.ts'

/** How a customer left: it decides whether they rate, how, and whether they stay. */
export type Mood = 'served' | 'let down' | 'passed along' | 'gave up'

const RATES: Record<Mood, { share: number; mean: number; leaves: number }> = {
  served: { share: 0.22, mean: 4.5, leaves: 0.0005 },
  'let down': { share: 0.18, mean: 2.8, leaves: 0 },
  'passed along': { share: 0.2, mean: 3.7, leaves: 0.006 },
  'gave up': { share: 0.05, mean: 2, leaves: 0.012 },
}
const RATING_SPREAD = 0.9

/** Tells the rating, and a parting for good where it comes to that. */
export function tellMood(telling: Telling, mood: Mood, endMs: number): void {
  const { chance } = telling
  const { share, mean, leaves } = RATES[mood]
  if (chance.happens(share)) {
    const score = Math.round(mean + RATING_SPREAD * chance.normal())
    telling.add('conversation.rated', endMs + Math.floor(chance.exponential(9 * 60_000)), {
      score: Math.max(1, Math.min(5, score)),
    })
  }
  if (chance.happens(leaves)) tellChurn(telling, endMs + drawReturnDelay(chance, telling.opening.market, endMs))
}

/** Decides whether the resolution holds. @returns how it breaks, or null. */
export function drawBreak({ run, opening, chance, releasedMs }: Telling, handler: Handler, endMs: number): Break | null {
  const of = { handler, language: opening.language, atMs: endMs, releasedMs }
  const share = breakShare(run.scenario, of) * opening.topic.breaks
  const breaks = chance.happens(opening.returning ? share * LATER_BREAKS : share)
  const { how } = chance.pick(BREAKS)
  if (!breaks) return null
  // A person has nobody to hand off to, and whom nobody knows cannot be known to have left.
  if (how === 'handed_off' && handler === 'human') return 'recontact'
  return how === 'churned' && opening.customer === null ? 'recontact' : how
}

/** Tells how the resolution breaks. @returns the conversation in which the customer comes back, if that is how. */
export function tellBreak(telling: Telling, how: Break, handler: Handler, endMs: number): Opening | null {
  const { chance, opening } = telling
  const atMs = endMs + drawReturnDelay(chance, opening.market, endMs)
  if (how === 'recontact') return openReturn(opening, telling.id, atMs, chance)
  if (how === 'churned') {
    tellChurn(telling, atMs)
    return null
  }
  const next = how === 'handed_off' || handler === 'human' || chance.happens(0.7) ? 'human' : 'ai'
  if (how === 'reopened') telling.add('conversation.reopened', atMs, { handler: next })
  else telling.add('conversation.handed_off', atMs, { reason: 'unresolved', team: `${opening.topic.name}-desk` })
  telling.add('conversation.resolved', tellStint(telling, next, atMs))
  return null
}

function tellChurn(telling: Telling, atMs: number): void {
  const { customer } = telling.opening
  if (customer !== null) telling.add('customer.churned', atMs, undefined, customer)
}

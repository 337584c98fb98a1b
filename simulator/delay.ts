import type { Chance } from './chance.ts'
import { DAY_MS, HOUR_MS, wakefulness } from './rhythm.ts'
import type { Market } from './world.ts'

const SOON_SHARE = 0.68
const SOON_MS = 2 * DAY_MS
const SOON_MEAN_MS = 15 * HOUR_MS
const LEAST_MS = 10 * 60_000
const MOST_MS = 14 * DAY_MS - HOUR_MS
/** Bends the tail towards its beginning. */
const TAIL_BEND = 1.7
const TRIES = 8

/** @returns milliseconds until a customer comes back: most within two days, a tail to just under fourteen, seldom at night. */
export function drawReturnDelay(chance: Chance, market: Market, fromMs: number): number {
  let delay = drawDelay(chance)
  for (let tries = 1; tries < TRIES && !chance.happens(wakefulness(market, fromMs + delay)); tries += 1) delay = drawDelay(chance)
  return delay
}

function drawDelay(chance: Chance): number {
  const soon = chance.happens(SOON_SHARE)
  const delay = soon
    ? Math.min(SOON_MS, chance.exponential(SOON_MEAN_MS))
    : SOON_MS + (MOST_MS - SOON_MS) * chance.unit() ** TAIL_BEND
  return Math.floor(Math.max(LEAST_MS, delay))
}

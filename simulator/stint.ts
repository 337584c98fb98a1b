import type { CostLine, Handler } from '#core/event/types.ts'
import { costFactorAt } from './scenario.ts'
import type { Telling } from './telling.ts'
import { CHANNELS, HUMAN_MINUTES, METERED_SHARE, UNIT_COST } from './world.ts'

const DURATION_SPREAD = 0.6
const LEAST_MS = 20_000
const MESSAGES: Record<Handler, [number, number]> = { ai: [1, 4], human: [2, 4] }

const COST_PARTS: Record<Handler, readonly { line: CostLine; part: number }[]> = {
  ai: [
    { line: 'inference', part: 0.62 },
    { line: 'tools', part: 0.24 },
    { line: 'infrastructure', part: 0.14 },
  ],
  human: [{ line: 'labour', part: 1 }],
}
const COST_SPREAD = 0.3

/** Tells the messages and, where it is metered, the costs of a stretch of handling. @returns when it ends, in ms. */
export function tellStint(telling: Telling, handler: Handler, startMs: number): number {
  const { chance } = telling
  const duration = LEAST_MS + Math.floor(60_000 * chance.logNormal(medianMinutes(handler, telling.channel), DURATION_SPREAD))
  const endMs = startMs + duration
  const times = Array.from(
    { length: chance.integer(...MESSAGES[handler]) },
    () => startMs + Math.floor(chance.unit() * (duration - 2)),
  )
  for (const [index, atMs] of times.sort((a, b) => a - b).entries()) {
    telling.add('conversation.message', atMs, { from: index % 2 === 0 ? 'customer' : handler })
  }
  tellCosts(telling, handler, startMs, endMs - 1)
  return endMs
}

const medianMinutes = (handler: Handler, channel: string): number =>
  handler === 'human' ? (HUMAN_MINUTES[channel] ?? 15) : (CHANNELS.ai.find(({ name }) => name === channel)?.medianMinutes ?? 5)

/** Before the stint's end, so that they are this stint's and not the next one's. */
function tellCosts(telling: Telling, handler: Handler, startMs: number, atMs: number): void {
  const { chance, run } = telling
  const metered = chance.fork('metered').happens(METERED_SHARE)
  const factor = costFactorAt(run.scenario, startMs)
  // The mean of a log-normal is above its median; this one's mean is 1.
  const size = chance.logNormal(Math.exp(-(COST_SPREAD ** 2) / 2), COST_SPREAD)
  if (!metered && factor === null) return
  const total = UNIT_COST[handler] * size * (factor ?? 1)
  for (const { line, part } of COST_PARTS[handler]) {
    telling.add('conversation.cost', atMs, { amount: (total * part).toFixed(4), line })
  }
}

import type { Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, vi } from 'vitest'
import { chanceOf } from '#simulator/chance.ts'
import type { Product } from './product.ts'

/** The time in which counting must go on after a crash. */
const RESUMES_WITHIN_MS = 15_000
const SOON = { timeout: 60_000, interval: 25 }
/** A replay sends full batches: that many of the lines it was given may still wait for company. */
const BATCH_EVENTS = 1_000
const LONGEST_PAUSE_MS = 250
/** So many are always on their way, so that there is work to go on with after each crash, however much was counted meanwhile. */
const PORTIONS_AHEAD = 4
/** The processes of `npm start` that are killed, and how often each. */
const KILLS = { worker: 8, redis: 3, postgres: 3 }

/** Replays lines while worker, Redis and Postgres are killed at random, fourteen times in all, and waits until all are counted. */
export async function replayThroughKills(product: Product, lines: readonly string[]): Promise<void> {
  const chance = chanceOf('kills')
  const victims = Object.entries(KILLS)
    .flatMap(([victim, times]) => Array.from({ length: times }, () => ({ victim, place: chance.unit() })))
    .sort((one, other) => one.place - other.place)
  const portion = Math.ceil(lines.length / (victims.length + PORTIONS_AHEAD + 1))
  const replay = product.start('replay', '-')
  const input = replay.child.stdin as Writable
  const feed = (number: number): unknown => input.write(`${lines.slice(number * portion, (number + 1) * portion).join('\n')}\n`)
  const resumed: { victim: string; ms: number }[] = []
  for (let number = 0; number < PORTIONS_AHEAD; number++) feed(number)
  for (const [number, { victim }] of victims.entries()) {
    feed(number + PORTIONS_AHEAD)
    await untilMoreThan(product, number * portion + chance.integer(0, portion - BATCH_EVENTS), SOON)
    await delay(chance.integer(0, LONGEST_PAUSE_MS))
    resumed.push({ victim, ms: await kill(product, victim) })
  }
  feed(victims.length + PORTIONS_AHEAD)
  input.end()
  expect(await replay.result).toMatchObject({ code: 0 })
  await product.untilCounted(lines.length)
  const said = resumed.map(({ victim, ms }) => `${victim} ${(ms / 1_000).toFixed(1)} s`)
  process.stdout.write(`after kill -9, work went on within: ${said.join(', ')}\n`)
  expect(Math.max(...resumed.map(({ ms }) => ms))).toBeLessThan(RESUMES_WITHIN_MS)
}

/** Events that were ever counted, duplicates too; undefined while the product cannot say. */
async function counted(product: Product): Promise<number | undefined> {
  const ingestion = await product.ingestion().catch(() => undefined)
  return ingestion && ingestion.storedEvents + ingestion.duplicateEvents
}
const untilMoreThan = (product: Product, least: number, within: { timeout: number; interval: number }) =>
  vi.waitFor(async () => expect(await counted(product)).toBeGreaterThan(least), within)

/** @returns the time from the kill until counting went on, in ms. */
async function kill(product: Product, victim: string): Promise<number> {
  const pid = product.pidOf(victim)
  process.kill(pid, 'SIGKILL')
  const killedAt = performance.now()
  const within = { timeout: RESUMES_WITHIN_MS, interval: 25 }
  // What was committed in the last moment before the kill is no progress: only what is counted from here on.
  const before = await vi.waitFor(async () => {
    const now = await counted(product)
    expect(now).toBeDefined()
    return now ?? 0
  }, within)
  await untilMoreThan(product, before, within)
  return performance.now() - killedAt
}

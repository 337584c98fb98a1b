import type { Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chanceOf } from '#simulator/chance.ts'
import { Product } from './product.ts'
import { hasUciData, readUciLines, readWeeklyCells, UCI_FILE, UCI_WEEKS, weeklyCellsOf } from './uci_data.ts'

const HALF_AN_HOUR = 30 * 60_000
/** The time in which counting must go on after a crash. */
const RESUMES_WITHIN_MS = 15_000
const SOON = { timeout: 60_000, interval: 25 }
/** A replay sends full batches: that many of the lines it was given may still wait for company. */
const BATCH_EVENTS = 1_000
const LONGEST_PAUSE_MS = 250

if (!hasUciData) process.stdout.write(`${UCI_FILE} is not there: the replay through crashes is left out\n`)

describe.runIf(hasUciData).each([
  { victim: 'worker', kills: 8 },
  { victim: 'redis', kills: 3 },
  { victim: 'postgres', kills: 3 },
])('kill -9 of $victim, $kills times at random during a replay', ({ victim, kills }) => {
  let product: Product
  beforeAll(async () => {
    product = await Product.start()
  }, HALF_AN_HOUR)
  afterAll(() => product?.remove())

  /** Events that were ever counted, duplicates too; undefined while the product cannot say. */
  const counted = async (): Promise<number | undefined> => {
    const ingestion = await product.ingestion().catch(() => undefined)
    return ingestion && ingestion.storedEvents + ingestion.duplicateEvents
  }
  const untilMoreThan = (least: number, within: { timeout: number; interval: number }) =>
    vi.waitFor(async () => expect(await counted()).toBeGreaterThan(least), within)

  /** @returns the time from the kill until counting went on, in ms. */
  const kill = async (): Promise<number> => {
    const pid = product.pidOf(victim)
    process.kill(pid, 'SIGKILL')
    const killedAt = performance.now()
    const within = { timeout: RESUMES_WITHIN_MS, interval: 25 }
    // What was committed in the last moment before the kill is no progress: only what is counted from here on.
    const before = await vi.waitFor(async () => {
      const now = await counted()
      expect(now).toBeDefined()
      return now ?? 0
    }, within)
    await untilMoreThan(before, within)
    return performance.now() - killedAt
  }

  it(
    'loses nothing, counts nothing twice, and goes on within 15 s each time',
    async () => {
      const chance = chanceOf(`chaos/${victim}`)
      const lines = readUciLines()
      const portion = Math.ceil(lines.length / (kills + 2))
      const replay = product.start('replay', '-')
      const input = replay.child.stdin as Writable
      const feed = (number: number): unknown =>
        input.write(`${lines.slice(number * portion, (number + 1) * portion).join('\n')}\n`)
      const resumedMs: number[] = []
      // The next portion is always on its way, so that there is work to go on with after each crash.
      feed(0)
      for (let number = 0; number < kills; number++) {
        feed(number + 1)
        await untilMoreThan(number * portion + chance.integer(0, portion - BATCH_EVENTS), SOON)
        await delay(chance.integer(0, LONGEST_PAUSE_MS))
        resumedMs.push(await kill())
      }
      feed(kills + 1)
      input.end()
      expect(await replay.result).toMatchObject({ code: 0 })
      await product.untilCounted(lines.length)
      process.stdout.write(
        `after kill -9 of ${victim}, work went on within ${resumedMs.map((ms) => (ms / 1_000).toFixed(1)).join(', ')} s\n`,
      )
      expect(Math.max(...resumedMs)).toBeLessThan(RESUMES_WITHIN_MS)
      expect(weeklyCellsOf(await product.figures(UCI_WEEKS))).toEqual(readWeeklyCells())
      await product.verify()
    },
    HALF_AN_HOUR,
  )
})

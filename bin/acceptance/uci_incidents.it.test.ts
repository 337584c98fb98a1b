import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import { readEvents } from '#core/reference/count_reference.ts'
import { sentenceText } from '#core/review/number_parts.ts'
import { chanceOf } from '#simulator/chance.ts'
import { asKept, expectSameAs } from './compare_figures.ts'
import { Product, type WireEvent } from './product.ts'
import { hasUciData, readUciLines, readWeeklyCells, UCI_FILE, UCI_WEEKS, weeklyCellsOf } from './uci_data.ts'
import { countByHand, previousOf, REVIEWED_WEEKS } from './uci_reviews.ts'

const TWICE_SHARE = 0.1
const HALF_AN_HOUR = 30 * 60_000

if (!hasUciData) process.stdout.write(`${UCI_FILE} is not there: the replay of real incidents is left out\n`)

const expectWeekly = async (product: Product) =>
  expect(weeklyCellsOf(await product.figures(UCI_WEEKS))).toEqual(readWeeklyCells())

describe.runIf(hasUciData)('the real incidents, replayed in order', () => {
  let product: Product
  let events: WireEvent[]
  beforeAll(async () => {
    product = await Product.start()
    events = readUciLines().map((line) => JSON.parse(line) as WireEvent)
  }, HALF_AN_HOUR)
  afterAll(() => product?.remove())

  it(
    'make every cell of the weekly table',
    async () => {
      expect(await product.start('replay', UCI_FILE).result).toMatchObject({ code: 0 })
      await product.untilCounted(events.length)
      await expectWeekly(product)
      await product.verify()
    },
    HALF_AN_HOUR,
  )

  it.each(REVIEWED_WEEKS)('make the review of a week, which is that of the weekly table: %s', async (period) => {
    const { expected, first } = countByHand(period)
    const { figures, moved, sentences } = await product.review(period)
    const said = Object.fromEntries(figures.map(({ key, now, meanOfFour }) => [key, { now: now.value, four: meanOfFour.value }]))
    expect(said).toMatchObject(expected)
    expect(figures.map(({ now }) => now.standing)).not.toContain('expected')
    expect(moved.changeMicros).toBe(expected.cost.now - countByHand(previousOf(period)).expected.cost.now)
    for (const parts of [moved.bars, [...moved.segments, moved.others]])
      expect(parts.reduce((sum, { micros }) => sum + micros, 0)).toBe(moved.changeMicros)
    expect(sentenceText(sentences[0]?.parts ?? [])).toBe(first)
  })

  it.each([
    { acceptanceWindowDays: 14, sameIssue: 'topic' as const },
    { acceptanceWindowDays: 7, sameIssue: 'any' as const },
    { acceptanceWindowDays: 30, sameIssue: 'any' as const },
  ])(
    'count as an independent reading does: %j',
    async (policy) => {
      await product.changePolicy(policy)
      const counted = readEvents(events.map(asKept), { ...DEFAULT_POLICY, ...policy })
      await expectSameAs(counted, product, UCI_WEEKS, [])
      await expectSameAs(counted, product, UCI_WEEKS, ['topic'])
      await expectSameAs(counted, product, UCI_WEEKS, ['handler', 'market'])
      await expectSameAs(counted, product, UCI_WEEKS, ['handler', 'channel', 'market', 'topic'], { handler: 'ai' })
      await product.verify()
    },
    HALF_AN_HOUR,
  )
})

describe.runIf(hasUciData)('the real incidents, in any order, a tenth of them twice, with two workers', () => {
  let product: Product
  beforeAll(async () => {
    product = await Product.start()
    product.addWorker()
  }, HALF_AN_HOUR)
  afterAll(() => product?.remove())

  it(
    'make every cell of the weekly table',
    async () => {
      const chance = chanceOf('uci/shuffled')
      const lines = readUciLines()
      const twice = lines.filter(() => chance.happens(TWICE_SHARE))
      const shuffled = [...lines, ...twice].map((line) => ({ line, place: chance.unit() })).sort((a, b) => a.place - b.place)
      const file = join(product.holdfast.folder, 'shuffled.ndjson')
      await writeFile(file, shuffled.map(({ line }) => line).join('\n'))
      expect(await product.start('replay', file).result).toMatchObject({ code: 0 })
      await product.untilCounted(lines.length)
      expect(await product.ingestion()).toMatchObject({ duplicateEvents: twice.length, orphanEvents: 0 })
      await expectWeekly(product)
      await product.verify()
    },
    HALF_AN_HOUR,
  )
})

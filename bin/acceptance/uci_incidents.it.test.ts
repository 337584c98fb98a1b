import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import { readEvents } from '#core/reference/count_reference.ts'
import { sentenceText } from '#core/review/number_parts.ts'
import { asKept, expectSameAs } from './compare_figures.ts'
import { Product, type WireEvent } from './product.ts'
import { replayThroughKills } from './replay_through_kills.ts'
import { expectWeekly, hasUciData, readUciLines, UCI_FILE, UCI_WEEKS } from './uci_data.ts'
import { countByHand, previousOf, REVIEWED_WEEKS } from './uci_reviews.ts'

const HALF_AN_HOUR = 30 * 60_000

if (!hasUciData) process.stdout.write(`${UCI_FILE} is not there: the replay of real incidents is left out\n`)

describe.runIf(hasUciData)('the real incidents, replayed in order while worker, Redis and Postgres are killed', () => {
  let product: Product
  const lines = hasUciData ? readUciLines() : []
  const events = lines.map((line) => JSON.parse(line) as WireEvent)
  beforeAll(async () => {
    product = await Product.start()
  }, HALF_AN_HOUR)
  afterAll(() => product?.remove())

  it(
    'make every cell of the weekly table: nothing is lost or counted twice, and it goes on within 15 s each time',
    async () => {
      await replayThroughKills(product, lines)
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

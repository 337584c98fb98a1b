import { describe, expect, test } from 'vitest'
import { countBoth } from './testing/count_both.ts'
import { DAY, HOUR, msOf, type Told, tell } from './testing/tell.ts'

/** docs/metrics.md, section 4: overhead. */

const AI = (id: string, minute: number, ...told: Told[]) =>
  tell(id, [minute, 'started', { handler: 'ai', customer: id }], ...told)
const HUMAN = (id: string, minute: number, ...told: Told[]) =>
  tell(id, [minute, 'started', { handler: 'human', customer: id }], ...told)

describe('overhead', () => {
  const monthly = (amountPerMonth: string, appliesTo: string) => ({ name: 'any', amountPerMonth, appliesTo })
  const march = { fromMs: Date.UTC(2026, 2, 1), toMs: Date.UTC(2026, 3, 1) }
  const shared = (overheads: object[], events: ReturnType<typeof tell>, question: object = march, nowMinute = 70 * DAY) => {
    const { answer } = countBoth(events, { policy: { overheads }, nowMinute, question: { ...march, ...question } })
    return [answer.rows.map(({ costMicros }) => Number(costMicros.overhead)), Number(answer.unallocatedOverheadMicros)]
  }
  const three = [...AI('a', 0, [10, 'resolved']), ...AI('b', 0, [10, 'resolved']), ...HUMAN('c', 0, [10, 'resolved'])]

  test.each<[string, object[], number[]]>([
    ['for all: a thirty-first, in three', [monthly('93', 'all')], [3e6, 90e6]],
    ['for the AI', [monthly('62', 'ai')], [2e6, 60e6]],
    ['for humans', [monthly('31', 'human')], [1e6, 30e6]],
    ['what is left of a day', [monthly('31.000031', 'all')], [999_999, 31_000_031 - 999_999]],
    ['each sum by itself', [monthly('31.000031', 'all'), monthly('31.000031', 'all')], [1_999_998, 62_000_062 - 1_999_998]],
    ['less than a micro a case', [monthly('0.000062', 'all')], [0, 62]],
    ['a month that no day divides: its days add up', [monthly('0.000040', 'human')], [1, 39]],
  ])('%s', (_, overheads, [borne, unallocated]) => {
    expect(shared(overheads, three)).toEqual([[borne], unallocated])
  })

  test('whatever is filtered, each bears the same', () => {
    expect(shared([monthly('93', 'all')], three, { filters: { handler: ['ai'] } })).toEqual([[2e6], 90e6])
  })

  test('what of a day lies outside the range is borne there', () => {
    const later = [...three, ...AI('d', 6 * HOUR, [6 * HOUR + 1, 'resolved'])]
    const morning = { fromMs: msOf(0), toMs: msOf(HOUR) }
    expect(shared([monthly('124', 'all')], later, morning)).toEqual([[3e6], 0])
  })

  test('days that have not begun are not spread, but for those with cases', () => {
    expect(shared([monthly('31', 'all')], three, {}, 12 * HOUR)).toEqual([[999_999], 1e6 + 1])
    expect(shared([monthly('31', 'all')], AI('a', DAY, [DAY + 1, 'resolved']), {}, 12 * HOUR)).toEqual([[1e6], 2e6])
  })

  test('by local days: one of 23 hours bears as much as any other', () => {
    const first = 26 * DAY + 14 * HOUR
    const events = [...AI('a', first, [first, 'resolved']), ...AI('b', first + 22 * HOUR, [first + 23 * HOUR - 1, 'resolved'])]
    const policy = { overheads: [monthly('31', 'all')], timeZone: 'Europe/Berlin' }
    const { rows } = countBoth(events, { policy, question: { step: 'day', ...march } }).answer
    expect(rows.filter(({ counts }) => counts.cases > 0).map(({ costMicros }) => costMicros.overhead)).toEqual([1_000_000n])
  })
})

import { describe, expect, it } from 'vitest'
import type { HourFacts } from './hour_facts.ts'
import { NEW_VALUES_FLOOR } from './new_values.ts'
import type { ReadyBaseline } from './ready_baseline.ts'
import type { SegmentTable } from './segment_table.ts'
import { showNewValues, showShare, showSource } from './show_integration.ts'
import { WATCHED_SHARES } from './watched_shares.ts'

const ready = { hourOfWeek: (hour: number) => hour % 168 } as ReadyBaseline
/** Three hours: 1,000 to 1,002. */
const reach = { firstHour: 1_000, nowHour: 1_003 }
/** Before them, the first and the last of them, and after them. */
const HOURS = [999, 1_000, 1_002, 1_003]
const list = (values: Float64Array): number[] => [...values]

describe('a share by hour', () => {
  const anonymous = WATCHED_SHARES.find(({ kind }) => kind === 'anonymous')
  if (!anonymous) throw new Error('customers are watched')
  const byHour = (usual: number): number[] => Array.from({ length: 168 }, (_, hour) => (hour === 1_000 % 168 ? usual : 0))
  const facts = HOURS.flatMap((hour, place) =>
    (['ai', 'human'] as const).map(
      (handler) => ({ hour, handler, cases: 100, anonymous: handler === 'ai' ? 10 ** place : 0 }) as HourFacts,
    ),
  )

  it('is that of both handlers against what is usual of each, at least its floor, within its hours', () => {
    const learned = { id: 'anonymous', share: { ai: byHour(0.3), human: byHour(0.1) }, dispersion: 2 }
    const shown = showShare(anonymous, learned, { ready, facts, reach })
    expect(shown).toMatchObject({ firstHour: 1_000, dispersion: 2 })
    expect([list(shown.observed), list(shown.of)]).toEqual([
      [10, 0, 100],
      [200, 0, 200],
    ])
    expect(list(shown.usual)).toEqual([40, 0, 0].map((value) => expect.closeTo(value, 9)))
    expect(list(shown.expected)).toEqual([40, 0, 200 * anonymous.floor].map((value) => expect.closeTo(value, 9)))
  })
})

describe('values that were not there before', () => {
  const table = (value: number | null, dimension: SegmentTable['dimension'], cases: number[]): SegmentTable => ({
    ...{ handler: 'ai', dimension, value, breaks: [] },
    cohorts: HOURS.map((hour, place) => ({
      ...{ hour, cases: cases[place] ?? 0, resolved: 0, brokenAtOnce: 0, lost: 0, handlingMicros: 0 },
    })),
  })
  const learned = { dimension: 'topic', values: [3], share: 0.04, dispersion: 1.5 } as const
  const show = (...tables: SegmentTable[]) => showNewValues({ ...learned, values: [...learned.values] }, tables, reach)

  it('are those of the dimension that the baseline does not know, of all its cases', () => {
    const shown = show(
      table(3, 'topic', [0, 60, 40, 0]),
      table(0, 'topic', [0, 20, 0, 0]),
      table(7, 'topic', [99, 20, 60, 99]),
      table(8, 'language', [0, 500, 500, 0]),
      table(null, null, [0, 500, 500, 0]),
    )
    expect([list(shown.observed), list(shown.of)]).toEqual([
      [20, 0, 60],
      [100, 0, 100],
    ])
    expect([list(shown.usual), list(shown.expected)]).toEqual([
      [4, 0, 4],
      [4, 0, 4],
    ])
    expect(shown.leading).toBe(7)
  })

  it('are expected to be at least as many as nobody minds', () => {
    const shown = showNewValues({ ...learned, values: [3], share: 0 }, [table(3, 'topic', [0, 100, 0, 0])], reach)
    expect([shown.usual[0], shown.expected[0]]).toEqual([0, 100 * NEW_VALUES_FLOOR])
  })

  it('are led by that of most cases within the hours, of two with as many by the one that came first', () => {
    const leading = (...cases: number[][]) => show(...cases.map((some, place) => table(7 + place, 'topic', some))).leading
    expect(leading([0, 5, 0, 0], [0, 2, 4, 0])).toBe(8)
    expect(leading([0, 5, 0, 0], [99, 2, 2, 99])).toBe(7)
    expect(leading([0, 3, 0, 0], [0, 0, 3, 0])).toBe(7)
    expect(leading([9, 0, 0, 9])).toBe(7)
    expect(show(table(3, 'topic', [0, 9, 9, 0])).leading).toBeNull()
  })
})

describe('a source by hour', () => {
  it('has its own events against those usual at that hour of the week', () => {
    const learned = {
      ...{ source: '/zendesk', dispersion: 3, leastPart: 0.2 },
      events: Array.from({ length: 168 }, (_, hour) => hour),
    }
    const hours = HOURS.flatMap((hour, place) => [
      { source: '/zendesk', hour, countedHour: hour + 1, events: 10 ** place },
      { source: '/other', hour, countedHour: hour + 1, events: 7 },
    ])
    const shown = showSource(learned, hours, { ready, reach })
    expect([list(shown.observed), list(shown.of)]).toEqual([
      [10, 0, 100],
      [1, 1, 1],
    ])
    const usual = [1_000, 1_001, 1_002].map((hour) => hour % 168)
    expect([list(shown.expected), list(shown.usual)]).toEqual([usual, usual])
    expect(shown).toMatchObject({ leastPart: 0.2, dispersion: 3 })
  })
})

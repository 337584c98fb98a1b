import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar, QUARTER_MS } from '../calendar/calendar.ts'
import { daysAndQuartersOf, maturedThrough, type Stretch, stretchesOf } from './stretches.ts'

const FROM_MS = Date.parse('2026-03-26T00:00:00Z')
const QUARTERS = 6 * 96
const quarter = fc.integer({ min: 0, max: QUARTERS }).map((number) => FROM_MS + number * QUARTER_MS)

const has = (stretch: Stretch | null, ms: number): boolean => stretch !== null && stretch.startMs <= ms && ms < stretch.endMs

describe('stretchesOf', () => {
  // The clocks change within these days; Lord Howe's by half an hour.
  it.each(['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe'])(
    'has each quarter hour once, on its side of maturity, in %s',
    (zone) => {
      const calendar = new Calendar(zone)
      fc.assert(
        fc.property(quarter, quarter, quarter, (one, other, maturedThroughMs) => {
          const range = { fromMs: Math.min(one, other), toMs: Math.max(one, other) }
          const { days, quarters, misplaced } = stretchesOf(range, maturedThroughMs, calendar)
          for (const { startMs, endMs } of days)
            expect([calendar.dayStart(startMs), calendar.dayStart(endMs)]).toEqual([startMs, endMs])
          for (let ms = FROM_MS; ms < FROM_MS + QUARTERS * QUARTER_MS; ms += QUARTER_MS) {
            const times = { true: 0, false: 0 }
            for (const stretch of [...days, ...quarters]) if (has(stretch, ms)) times[`${stretch.matured}`] += 1
            if (misplaced && has(misplaced, ms)) {
              times[`${misplaced.matured}`] += 1
              times[`${!misplaced.matured}`] -= 1
            }
            const isIn = ms >= range.fromMs && ms < range.toMs
            const isMatured = ms < maturedThroughMs
            expect(times).toEqual({ true: isIn && isMatured ? 1 : 0, false: isIn && !isMatured ? 1 : 0 })
          }
        }),
      )
    },
  )
})

describe('daysAndQuartersOf', () => {
  it.each(['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe'])(
    'has each quarter hour of the spans once, in whole days wherever a span has one, in %s',
    (zone) => {
      const calendar = new Calendar(zone)
      fc.assert(
        fc.property(fc.uniqueArray(quarter, { minLength: 2, maxLength: 8 }), (edges) => {
          const sorted = edges.toSorted((a, b) => a - b)
          const pairs = sorted.flatMap((startMs, place) => (place + 1 < sorted.length ? [[startMs, sorted[place + 1]]] : []))
          // Every third is left out.
          const spans = pairs.filter((_, place) => place % 3 !== 2).map(([startMs = 0, endMs = 0]) => ({ startMs, endMs }))
          const { days, quarters } = daysAndQuartersOf(spans, calendar)
          for (const { startMs, endMs } of days)
            expect([calendar.dayStart(startMs), calendar.dayStart(endMs)]).toEqual([startMs, endMs])
          for (let ms = FROM_MS; ms < FROM_MS + QUARTERS * QUARTER_MS; ms += QUARTER_MS) {
            const own = spans.find((span) => span.startMs <= ms && ms < span.endMs)
            const dayMs = calendar.dayStart(ms)
            const nextMs = calendar.dayStart(dayMs + 30 * 3_600_000)
            const isWhole = own !== undefined && own.startMs <= dayMs && nextMs <= own.endMs
            const times = [days, quarters].map((all) => all.filter((stretch) => has(stretch, ms)).length)
            expect(times).toEqual([isWhole ? 1 : 0, own && !isWhole ? 1 : 0])
          }
        }),
      )
    },
  )

  it('asks for what adjoins as one', () => {
    const hours = (from: number, to: number) => ({ startMs: FROM_MS + from * 3_600_000, endMs: FROM_MS + to * 3_600_000 })
    const { days, quarters } = daysAndQuartersOf([hours(0, 6), hours(6, 12), hours(18, 24), hours(24, 48)], new Calendar('UTC'))
    expect([days, quarters]).toEqual([
      [{ ...hours(24, 48), matured: false }],
      [hours(0, 12), hours(18, 24)].map((one) => ({ ...one, matured: false })),
    ])
  })
})

describe('in Stockholm, from noon of the 2nd to noon of the 6th', () => {
  const calendar = new Calendar('Europe/Stockholm')
  const at = (day: number, hour: number) => calendar.dateStart('2026-11-01') + ((day - 1) * 24 + hour) * 3_600_000
  const of = (from: number, to: number, matured: boolean): Stretch => ({ startMs: from, endMs: to, matured })
  const range = { fromMs: at(2, 12), toMs: at(6, 12) }
  const young = [of(at(6, 0), at(6, 12), false)]
  const edges = [of(at(2, 12), at(3, 0), true), ...young]

  it.each<[string, number, Stretch[], Stretch[], Stretch | null]>([
    ['before the range', at(1, 12), [of(at(3, 0), at(6, 0), false)], [of(at(2, 12), at(3, 0), false), ...young], null],
    [
      'within the first edge',
      at(2, 18),
      [of(at(3, 0), at(6, 0), false)],
      [of(at(2, 12), at(2, 18), true), of(at(2, 18), at(3, 0), false), ...young],
      null,
    ],
    ['at the first midnight', at(3, 0), [of(at(3, 0), at(6, 0), false)], edges, null],
    ['on the first morning', at(3, 6), [of(at(3, 0), at(6, 0), false)], edges, of(at(3, 0), at(3, 6), true)],
    ['at midnight', at(4, 0), [of(at(3, 0), at(4, 0), true), of(at(4, 0), at(6, 0), false)], edges, null],
    [
      'in the morning',
      at(4, 11),
      [of(at(3, 0), at(4, 0), true), of(at(4, 0), at(6, 0), false)],
      edges,
      of(at(4, 0), at(4, 11), true),
    ],
    ['at noon', at(4, 12), [of(at(3, 0), at(5, 0), true), of(at(5, 0), at(6, 0), false)], edges, of(at(4, 12), at(5, 0), false)],
    ['on the last evening', at(5, 18), [of(at(3, 0), at(6, 0), true)], edges, of(at(5, 18), at(6, 0), false)],
    ['at the last midnight', at(6, 0), [of(at(3, 0), at(6, 0), true)], edges, null],
    [
      'within the last edge',
      at(6, 6),
      [of(at(3, 0), at(6, 0), true)],
      [of(at(2, 12), at(3, 0), true), of(at(6, 0), at(6, 6), true), of(at(6, 6), at(6, 12), false)],
      null,
    ],
  ])('matured %s', (_, maturedMs, days, quarters, misplaced) => {
    expect(stretchesOf(range, maturedMs, calendar)).toEqual({ days, quarters, misplaced })
  })

  it.each<[string, number, number, Stretch[], Stretch[]]>([
    ['a day', at(3, 0), at(4, 0), [of(at(3, 0), at(4, 0), true)], []],
    ['less than a day', at(3, 1), at(4, 0), [], [of(at(3, 1), at(4, 0), true)]],
    ['parts of two days', at(3, 12), at(4, 12), [], [of(at(3, 12), at(4, 12), true)]],
    ['nothing', at(3, 0), at(3, 0), [], []],
  ])('%s', (_, fromMs, toMs, days, quarters) => {
    expect(stretchesOf({ fromMs, toMs }, at(9, 0), calendar)).toEqual({ days, quarters, misplaced: null })
  })
})

it('has matured what is a window old, to the whole quarter hour', () => {
  const at = (time: string) => Date.parse(`2026-11-16T${time}Z`)
  expect(maturedThrough(at('12:14:59.999'), 3_600_000)).toBe(at('11:00:00'))
  expect(maturedThrough(at('12:15:00'), 3_600_000)).toBe(at('11:15:00'))
})

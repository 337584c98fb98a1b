import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar, QUARTER_MS } from '../calendar/calendar.ts'
import { type Stretch, stretchesOf } from './stretches.ts'

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

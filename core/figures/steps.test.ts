import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Calendar, QUARTER_MS } from '../calendar/calendar.ts'
import { STEPS } from './contract.ts'
import { spansOf } from './steps.ts'

const TIME_ZONES = ['UTC', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'America/St_Johns', 'Africa/Casablanca']
const START_MS = Date.UTC(2018, 0, 1)
const range = fc
  .tuple(fc.nat(10 * 365 * 96), fc.integer({ min: 1, max: 30 * 96 }))
  .map(([start, length]) => ({ fromMs: START_MS + start * QUARTER_MS, toMs: START_MS + (start + length) * QUARTER_MS }))

test('steps cover a range without gap or overlap, in every zone and every night', () => {
  fc.assert(
    fc.property(
      range,
      fc.constantFrom(...STEPS),
      fc.constantFrom(...TIME_ZONES),
      fc.integer({ min: 1, max: 7 }),
      (asked, step, zone, first) => {
        const spans = spansOf(asked, step, new Calendar(zone), first)
        expect(spans[0]?.startMs).toBe(asked.fromMs)
        expect(spans.at(-1)?.endMs).toBe(asked.toMs)
        for (const [index, span] of spans.entries()) {
          expect(span.endMs).toBeGreaterThan(span.startMs)
          if (index > 0) expect(span.startMs).toBe(spans[index - 1]?.endMs)
        }
      },
    ),
    { numRuns: 200 },
  )
})

test.each([
  ['week', 1, ['2026-03-16', '2026-03-23', '2026-03-30']],
  ['week', 7, ['2026-03-15', '2026-03-22', '2026-03-29']],
  ['month', 1, ['2026-03-14', '2026-04-01']],
] as const)('a %s that begins on day %i', (step, firstDay, dates) => {
  const calendar = new Calendar('Europe/Stockholm')
  const asked = { fromMs: calendar.dateStart('2026-03-14'), toMs: calendar.dateStart('2026-04-02') }
  const starts = spansOf(asked, step, calendar, firstDay).map((span) => span.startMs)
  expect(starts.slice(-dates.length)).toEqual(dates.map((date) => calendar.dateStart(date)))
})

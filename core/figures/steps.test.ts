import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Calendar, QUARTER_MS } from '../calendar/calendar.ts'
import { STEPS, type Step } from './step.ts'
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

/** The beginnings of the spans, and the end of the last. */
const edgesOf = (zone: string, from: string, to: string, step: Step) => {
  const spans = spansOf({ fromMs: Date.parse(from), toMs: Date.parse(to) }, step, new Calendar(zone), 1)
  return [...spans.map(({ startMs }) => startMs), spans.at(-1)?.endMs ?? 0].map((ms) => new Date(ms).toISOString().slice(5, -1))
}

test.each<[string, string, Step, string, string, string[]]>([
  ['all of it', 'UTC', 'total', '2026-03-01T10:15:00Z', '2026-05-01T00:00:00Z', ['03-01T10:15:00.000', '05-01T00:00:00.000']],
  [
    'hours',
    'UTC',
    'hour',
    '2026-03-01T10:15:30.250Z',
    '2026-03-01T12:30:00Z',
    ['03-01T10:15:30.250', '03-01T11:00:00.000', '03-01T12:00:00.000', '03-01T12:30:00.000'],
  ],
  [
    'hours of a zone that is half an hour off',
    'Asia/Kolkata',
    'hour',
    '2026-03-01T10:00:00Z',
    '2026-03-01T11:30:00Z',
    ['03-01T10:00:00.000', '03-01T10:30:00.000', '03-01T11:30:00.000'],
  ],
  [
    'hours of a night that repeats half of one',
    'Australia/Lord_Howe',
    'hour',
    '2026-04-04T14:00:00Z',
    '2026-04-04T16:30:00Z',
    ['04-04T14:00:00.000', '04-04T15:00:00.000', '04-04T15:30:00.000', '04-04T16:30:00.000'],
  ],
  [
    'days, one of them of 23 hours',
    'Europe/Stockholm',
    'day',
    '2026-03-28T12:00:00Z',
    '2026-03-30T12:00:00Z',
    ['03-28T12:00:00.000', '03-28T23:00:00.000', '03-29T22:00:00.000', '03-30T12:00:00.000'],
  ],
  ['none', 'UTC', 'day', '2026-03-28T12:00:00Z', '2026-03-28T12:00:00Z', ['01-01T00:00:00.000']],
])('%s in %s', (_, zone, step, from, to, edges) => expect(edgesOf(zone, from, to, step)).toEqual(edges))

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

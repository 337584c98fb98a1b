import { describe, expect, it } from 'vitest'
import { Calendar, QUARTER_MS, quarterOf } from './calendar.ts'

const at = (text: string): number => Date.parse(text)
const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z')
const STOCKHOLM = new Calendar('Europe/Stockholm')
const KATHMANDU = new Calendar('Asia/Kathmandu')

describe('a quarter hour', () => {
  it.each([
    ['2026-11-16T10:00:00Z', '2026-11-16T10:00:00Z'],
    ['2026-11-16T10:14:59.999Z', '2026-11-16T10:00:00Z'],
    ['2026-11-16T10:15:00Z', '2026-11-16T10:15:00Z'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31T23:45:00Z'],
  ])('%s falls into that of %s', (time, start) => {
    expect(iso(quarterOf(at(time)))).toBe(start)
  })

  it('is 900,000 ms long', () => {
    expect(QUARTER_MS).toBe(900_000)
  })
})

describe('a local day', () => {
  it.each([
    ['an ordinary one', STOCKHOLM, '2026-11-16T22:59:59.999Z', '2026-11-15T23:00:00Z'],
    ['the next', STOCKHOLM, '2026-11-16T23:00:00Z', '2026-11-16T23:00:00Z'],
    ['that of 23 hours', STOCKHOLM, '2026-03-29T21:59:00Z', '2026-03-28T23:00:00Z'],
    ['the one after it', STOCKHOLM, '2026-03-29T22:00:00Z', '2026-03-29T22:00:00Z'],
    ['that of 25 hours', STOCKHOLM, '2026-10-25T22:59:00Z', '2026-10-24T22:00:00Z'],
    ['the one after', STOCKHOLM, '2026-10-25T23:00:00Z', '2026-10-25T23:00:00Z'],
    ['one that begins at 18:15 UTC', KATHMANDU, '2026-11-16T18:15:00Z', '2026-11-16T18:15:00Z'],
    ['the one before it', KATHMANDU, '2026-11-16T18:14:59.999Z', '2026-11-15T18:15:00Z'],
    // Clocks went from 24:00 to 01:00, so this day has no midnight.
    ['one without a midnight', new Calendar('America/Sao_Paulo'), '2018-11-04T12:00:00Z', '2018-11-04T03:00:00Z'],
  ])('%s begins where its clock says so', (_, calendar, time, start) => {
    expect(iso(calendar.dayStart(at(time)))).toBe(start)
  })

  it('of a date begins there too', () => {
    expect(iso(STOCKHOLM.dateStart('2026-11-16'))).toBe('2026-11-15T23:00:00Z')
    expect(iso(KATHMANDU.dateStart('2026-11-17'))).toBe('2026-11-16T18:15:00Z')
  })
})

describe('a quarter hour of the local week', () => {
  it.each([
    [STOCKHOLM, '2026-11-15T23:00:00Z', 0],
    [STOCKHOLM, '2026-11-15T22:59:59Z', 671],
    [STOCKHOLM, '2026-11-16T08:15:00Z', 37],
    [STOCKHOLM, '2026-11-17T08:29:59Z', 96 + 37],
    [STOCKHOLM, '2026-11-22T22:45:00Z', 671],
    [KATHMANDU, '2026-11-16T00:00:00Z', 23],
  ])('%o, %s: number %d', (calendar, time, quarter) => {
    expect(calendar.localQuarterOfWeek(at(time))).toBe(quarter)
  })
})

describe('an instant', () => {
  it('is written with the local offset, to the second', () => {
    expect(STOCKHOLM.format(at('2026-11-16T10:00:00.999Z'))).toBe('2026-11-16T11:00:00+01:00')
    expect(STOCKHOLM.format(at('2026-07-16T10:00:00Z'))).toBe('2026-07-16T12:00:00+02:00')
    expect(new Calendar('UTC').format(0)).toBe('1970-01-01T00:00:00+00:00')
  })

  it('keeps its zone', () => {
    expect(STOCKHOLM.timeZone).toBe('Europe/Stockholm')
    expect(STOCKHOLM.at(0).timeZoneId).toBe('Europe/Stockholm')
  })
})

class Counting extends Calendar {
  asked = 0
  override at(ms: number) {
    this.asked++
    return super.at(ms)
  }
}

describe('what was asked before', () => {
  it('is not worked out again within its quarter hour, until more than can be kept was asked', () => {
    const calendar = new Counting('UTC')
    const start = at('2026-11-16T00:00:00Z')
    for (const ms of [0, 1, QUARTER_MS - 1]) calendar.dayStart(start + ms)
    expect(calendar.asked).toBe(1)
    calendar.dayStart(start + QUARTER_MS)
    calendar.localQuarterOfWeek(start)
    calendar.localQuarterOfWeek(start + 1)
    expect(calendar.asked).toBe(3)
  })

  it('is forgotten all at once when it is a hundred thousand answers', () => {
    const calendar = new Counting('UTC')
    for (let i = 0; i < 100_000; i++) calendar.dayStart(i * QUARTER_MS)
    calendar.dayStart(0)
    expect(calendar.asked).toBe(100_000)
    calendar.dayStart(100_000 * QUARTER_MS)
    calendar.dayStart(0)
    expect(calendar.asked).toBe(100_002)
  })
})

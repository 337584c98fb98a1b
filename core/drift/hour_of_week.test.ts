import { describe, expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { HOUR_MS, hourOfWeekIn } from './hour_of_week.ts'

const hourOf = (instant: string): number => Date.parse(instant) / HOUR_MS
const inVienna = hourOfWeekIn(new Calendar('Europe/Vienna'))

describe('the hour of the week', () => {
  it('begins with Monday, 00:00 local', () => {
    expect(inVienna(hourOf('2026-11-15T23:00:00Z'))).toBe(0)
    expect(inVienna(hourOf('2026-11-15T22:00:00Z'))).toBe(167)
  })

  it('leaves out the hour that a spring night has not, and has that of autumn twice', () => {
    const spring = ['2026-03-29T00:00:00Z', '2026-03-29T01:00:00Z', '2026-03-29T02:00:00Z']
    expect(spring.map((instant) => inVienna(hourOf(instant)) % 24)).toEqual([1, 3, 4])
    const autumn = ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z', '2026-10-25T02:00:00Z']
    expect(autumn.map((instant) => inVienna(hourOf(instant)) % 24)).toEqual([2, 2, 3])
  })

  it('is that in which an hour begins, in a zone off the full hour', () =>
    expect(hourOfWeekIn(new Calendar('Asia/Kolkata'))(hourOf('2026-11-15T19:00:00Z'))).toBe(0))
})

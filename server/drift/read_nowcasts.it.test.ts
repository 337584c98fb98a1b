import { describe, expect, it } from 'vitest'
import { Calendar } from '#core/calendar/calendar.ts'
import { HOUR_MS, hourOfWeekIn } from '#core/drift/hour_of_week.ts'
import { learnDriftBaseline } from '#core/drift/learn.ts'
import { hoursOf, usualDays } from '#core/drift/learned_days.ts'
import type { SegmentCohorts } from '#core/drift/segment_cohorts.ts'
import { contentsOf } from '#core/figures/contents.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import type { Step } from '#core/figures/step.ts'
import { readFigures } from '../figures/read_figures.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { putCohorts, putJudged, someBaseline } from './testing/put_cohorts.ts'

const DAY_MS = 24 * HOUR_MS
/** Clocks go back in Europe on 25 October, among the days that are learned from or nowcast. */
const FIRST_MS = Date.parse('2026-09-01T00:00:00Z')

/** Numbers from 0 to 1 that look like chance, always the same. */
const spread = (index: number): number => (index * 0.6180339887498949) % 1

/** Twenty resolutions of people a day, one an hour; a quarter of them are taken back, most within some days. */
function twentyADay(days: number, windowHours: number): SegmentCohorts {
  const hours = Array.from({ length: days * 20 }, (_, index) => FIRST_MS / HOUR_MS + Math.floor(index / 20) * 24 + (index % 20))
  const breaks = hours.flatMap((cohortHour, index) => {
    const ageHours = Math.floor(-Math.log(1 - spread(index * 3 + 1)) * 40)
    return spread(index * 11) < 0.25 && ageHours < windowHours ? [{ cohortHour, ageHours, breaks: 1 }] : []
  })
  return { handler: 'human', values: {}, cohorts: hours.map((hour) => ({ hour, resolved: 1, lost: 0 })), breaks }
}

let founded = 0

async function workspaceOf(days: number, windowDays: number, timeZone: string) {
  const policy = { acceptanceWindowDays: windowDays, timeZone }
  const workspaceId = await createWorkspace({ slug: `small${++founded}`, name: 'Test', policy })
  const cohorts = twentyADay(days, windowDays * 24)
  const calendar = new Calendar(timeZone)
  await putCohorts(workspaceId, [cohorts], [], calendar)
  const rowsOf = async (step: Step, range: { fromMs: number; toMs: number }, now: Date): Promise<FigureRow[]> => {
    const contents = contentsOf({ columns: ['nowcast', 'resolved'] })
    return (await readFigures(workspaceId, { ...range, step, by: [], filters: {}, contents }, now)).rows
  }
  /** What a row comes to once all of it has matured: what is in the tables is more than is known at an earlier instant. */
  const cameOf = ({ start }: FigureRow, endMs: number): number => {
    const within = (hour: number): boolean => hour * HOUR_MS >= Date.parse(start) && hour * HOUR_MS < endMs
    const broken = cohorts.breaks.filter((one) => within(one.cohortHour)).length
    return 1 - broken / cohorts.cohorts.filter(({ hour }) => within(hour)).length
  }
  /** By the product's own rules, from the usual days as of an instant: there are rollups alone here, no cases. */
  const learn = (now: Date) => {
    const windowHours = windowDays * 24
    const days = usualDays(calendar, now.getTime(), windowDays)
    const learned = { ...hoursOf(days), windowHours, hourOfWeek: hourOfWeekIn(calendar) }
    const hours = cohorts.cohorts.map((one) => ({ ...one, cases: 1, brokenAtOnce: 0, handlingMicros: 0 }))
    const table = { handler: 'human' as const, dimension: null, value: null, cohorts: hours, breaks: cohorts.breaks }
    return putJudged(workspaceId, learnDriftBaseline([table], learned, someBaseline(windowHours, {})))
  }
  return { calendar, rowsOf, cameOf, learn }
}

const tooEarlyIn = (rows: readonly FigureRow[]) => [...new Set(rows.map(({ nowcast }) => nowcast.tooEarly))]

describe('a workspace of twenty cases a day', () => {
  it.each([
    [7, 'Europe/Berlin'],
    [30, 'Asia/Kolkata'],
  ])('is told why it is too early, and then what comes, with a window of %i days in %s', async (windowDays, timeZone) => {
    const days = windowDays + 28 + 7 + 10
    const { calendar, rowsOf, cameOf, learn } = await workspaceOf(days + 1, windowDays, timeZone)
    const early = new Date(FIRST_MS + 20 * DAY_MS)
    const sinceMs = calendar.dayStart(FIRST_MS + DAY_MS)
    expect(tooEarlyIn(await rowsOf('week', { fromMs: sinceMs, toMs: early.getTime() }, early))).toContain('no baseline')
    // In the middle of an hour.
    const now = new Date(FIRST_MS + days * DAY_MS + 10.3 * HOUR_MS)
    await learn(now)
    const toMs = calendar.dayStart(now.getTime())
    const fromMs = calendar.dayStart(toMs - (windowDays - 2) * DAY_MS)
    expect(tooEarlyIn(await rowsOf('day', { fromMs, toMs }, now))).toEqual(['few resolutions'])
    const weeks = await rowsOf('week', { fromMs, toMs }, now)
    const ends = [...weeks.slice(1).map(({ start }) => Date.parse(start)), toMs]
    const told = weeks.flatMap((row, place) => (row.counts.resolved < 30 ? [] : [{ row, came: cameOf(row, ends[place] ?? 0) }]))
    expect(told.length).toBeGreaterThan(0)
    for (const { row, came } of told) {
      const { estimate, low, high } = row.nowcast.acceptedResolutionRate
      // Ends included: of what is old nothing more comes. Another order of divisions moves the last digit.
      expect(low).toBeLessThanOrEqual(came + 1e-12)
      expect(high).toBeGreaterThanOrEqual(came - 1e-12)
      expect(Math.abs((estimate ?? 0) - came)).toBeLessThan(0.06)
      expect(row.nowcast).toMatchObject({ tooEarly: null, maturedShare: 0 })
    }
  })

  it('is told the same of the week in which clocks go back as of the hours that it has', async () => {
    const { calendar, rowsOf, learn } = await workspaceOf(60, 7, 'Europe/Berlin')
    const now = new Date('2026-10-29T12:00:00Z')
    await learn(now)
    const weeks = await rowsOf('week', { fromMs: calendar.dateStart('2026-10-12'), toMs: calendar.dateStart('2026-11-02') }, now)
    const hours = { fromMs: Date.parse('2026-10-18T22:00:00Z'), toMs: Date.parse('2026-10-25T23:00:00Z') }
    const [asHours] = await rowsOf('total', hours, now)
    expect(weeks[1]?.start).toBe('2026-10-19T00:00:00+02:00')
    expect(weeks[1]?.nowcast.acceptedResolutionRate.estimate).toBeGreaterThan(0.6)
    expect(weeks[1]?.nowcast).toEqual(asHours?.nowcast)
  })
})

it('tells a workspace whose history begins today that nothing was learned yet', async () => {
  const { rowsOf } = await workspaceOf(1, 14, 'Europe/Stockholm')
  const now = new Date(FIRST_MS + 20 * HOUR_MS)
  const [today] = await rowsOf('day', { fromMs: FIRST_MS, toMs: FIRST_MS + DAY_MS }, now)
  expect(today?.nowcast).toEqual({
    acceptedResolutionRate: { estimate: null, low: null, high: null },
    costPerAcceptedResolution: { estimate: null, low: null, high: null },
    tooEarly: 'no baseline',
    maturedShare: 0,
  })
})

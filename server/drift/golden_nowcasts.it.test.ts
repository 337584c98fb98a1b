import { describe, expect, it } from 'vitest'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { AT_ONCE, type SegmentCohorts } from '#core/drift/segment_cohorts.ts'
import { HANDLERS } from '#core/event/types.ts'
import { contentsOf } from '#core/figures/contents.ts'
import type { RowNowcast } from '#core/figures/row_nowcast.ts'
import baseline from '#core/nowcast/testing/golden/baseline.json' with { type: 'json' }
import golden from '#core/nowcast/testing/golden/nowcast.json' with { type: 'json' }
import { readFigures } from '../figures/read_figures.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { putCohorts, putJudged, someBaseline, steadinessOfHandler } from './testing/put_cohorts.ts'

type Case = (typeof golden.cases)[number]

/** A Monday in UTC, as hour 0 of the golden vectors is one. */
const FIRST_HOUR = 96 + 168 * 2_950
const MICROS = 1e6

/** The segments of a case as the AI and people, up to its hour. */
function segmentsOf({ data, segments, now, cohorts: [firstHour = 0], brokenAtOnce, lost }: Case): SegmentCohorts[] {
  const told = golden.data[data as keyof typeof golden.data]
  return segments.map((index, place) => {
    const { resolutions, breaks } = told.segments[index] ?? { resolutions: [], breaks: [] }
    const atOnce = brokenAtOnce.flatMap(([of, hour = 0, count = 0]) =>
      of === place ? [{ cohortHour: FIRST_HOUR + hour, ageHours: AT_ONCE, breaks: count }] : [],
    )
    const aged = breaks.flatMap(([hour = 0, ageHours = 0, count = 0]) =>
      hour + ageHours < now ? [{ cohortHour: FIRST_HOUR + hour, ageHours, breaks: count }] : [],
    )
    const brokenAtOnceIn = (hour: number): number =>
      atOnce.reduce((sum, one) => sum + (one.cohortHour === hour ? one.breaks : 0), 0)
    const cohorts = resolutions.slice(0, now).map((resolved, hour) => ({
      hour: FIRST_HOUR + hour,
      resolved: resolved + brokenAtOnceIn(FIRST_HOUR + hour),
      lost: place === 0 && hour === firstHour ? lost : 0,
    }))
    return { handler: HANDLERS[index] ?? 'ai', values: {}, cohorts, breaks: [...atOnce, ...aged] }
  })
}

let founded = 0

async function nowcastOf(one: Case): Promise<RowNowcast | undefined> {
  const told = golden.data[one.data as keyof typeof golden.data]
  const slug = `golden${++founded}`
  const policy = { acceptanceWindowDays: told.windowHours / 24, timeZone: 'UTC' }
  const workspaceId = await createWorkspace({ slug, name: 'Test', policy })
  const [firstHour = 0, lastHour = 0] = one.cohorts
  const segments = segmentsOf(one)
  const handlers = segments.map(({ handler }) => handler)
  const costs = [{ handler: handlers[0] ?? 'ai', hour: FIRST_HOUR + firstHour, micros: one.costSoFar * MICROS }]
  await putCohorts(workspaceId, segments, costs)
  const hazards: number[][] = 'hazard' in told ? told.hazard : baseline.expect.hazard
  const { dispersion, expectedPerDay, baselineBreaks: breaks } = one
  const [handler = null] = handlers.length === 1 ? handlers : []
  const breakCost = { mean: one.breakCostMean * MICROS, variance: one.breakCostVariance * MICROS ** 2, count: 1 }
  const body = someBaseline(told.windowHours, {
    rhythm: baseline.expect.hourOfWeek,
    hazard: { ai: hazards[0] ?? [], human: hazards[1] ?? [] },
    steadiness: [steadinessOfHandler(handler, { dispersion, expectedPerDay, breaks })],
    breakCosts: { ai: breakCost, human: breakCost },
  })
  const alarm = one.alarmStart === null ? null : { startHour: FIRST_HOUR + one.alarmStart, worse: one.worse === true }
  await putJudged(workspaceId, body, { [handler ? `breaks.${handler}` : 'breaks']: { alarm, isCalm: one.calm } })
  const query = {
    fromMs: (FIRST_HOUR + firstHour) * HOUR_MS,
    toMs: (FIRST_HOUR + lastHour + 1) * HOUR_MS,
    step: 'total' as const,
    by: [],
    filters: handler ? { handler: [handler] } : {},
    contents: contentsOf({ columns: ['nowcast'] }),
  }
  const answer = await readFigures(workspaceId, query, new Date((FIRST_HOUR + one.now) * HOUR_MS))
  return answer.rows[0]?.nowcast
}

describe('the golden vectors, counted and asked for', () => {
  it.each(golden.cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const found = await nowcastOf(one)
    const { rate, cost, laterRework } = one.expect
    if (!rate || !cost) {
      expect(found?.tooEarly).toBe(one.baselineBreaks < 50 ? 'few breaks' : 'few resolutions')
      return
    }
    for (const name of ['estimate', 'low', 'high'] as const) {
      expect(found?.acceptedResolutionRate[name], `rate ${name}`).toBeCloseTo(rate[name], 9)
      // Which cases are broken or lost so far is told apart from the breaks there: without them no later rework is told here.
      if (laterRework === 0) expect(Number(found?.costPerAcceptedResolution[name]), `cost ${name}`).toBeCloseTo(cost[name], 5)
    }
  })
})

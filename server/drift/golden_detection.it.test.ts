import { describe, expect, it } from 'vitest'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import golden from '#core/drift/testing/golden/detector.json' with { type: 'json' }
import { createWorkspace } from '../workspace/create_workspace.ts'
import { evaluateDrift } from './evaluate_drift.ts'
import { readDriftSeries } from './read_drift_series.ts'
import { putCohorts, putJudged, someBaseline, steadinessOfHandler } from './testing/put_cohorts.ts'
import { readStanding } from './testing/read_standing.ts'

type Time = (typeof golden.times)[number]

const NOW = new Date('2026-11-16T10:20:00Z')
const NOW_HOUR = Math.floor(NOW.getTime() / HOUR_MS)
const WINDOW_HOURS = Math.max(...golden.times.map(({ observed }) => observed.length))
/** The API says no more than this of how seldom chance alone looks so. */
const MOST_HOURS = 1e9
/** About so many of the resolutions are taken back an hour. */
const CHANCE = 1e-5
/** A level that was learned from so many breaks is known exactly, as the vectors take it to be. */
const KNOWN_EXACTLY = 1e18

/**
 * The vectors say how many breaks each cohort has shown and how many were expected of it by now, not of how many resolutions, nor
 * at which ages: so these are chosen, such that the cohort that is A hours old has had n · H(A) expected. All breaks came in the
 * last hour, before which nobody was out of risk. That takes up to a million resolutions an hour, counted as the worker does and
 * told by no event.
 */
function cohortsOf({ observed, expected }: Time) {
  const cumulated = Array.from({ length: WINDOW_HOURS + 1 }, () => 0)
  const cohorts = observed.map((breaks, place) => {
    const ageHours = observed.length - place
    const foreseen = expected[place] ?? 0
    const resolved = Math.round(foreseen / (CHANCE * ageHours))
    cumulated[ageHours] = foreseen / resolved
    return { hour: NOW_HOUR - ageHours, ageHours: ageHours - 1, resolved, breaks, lost: 0 }
  })
  const hazard = Array.from({ length: WINDOW_HOURS }, (_, age) => Math.max(0, (cumulated[age + 1] ?? 0) - (cumulated[age] ?? 0)))
  const breaks = cohorts.map(({ hour: cohortHour, ...rest }) => ({ ...rest, cohortHour }))
  return { hazard, segment: { handler: 'ai' as const, values: {}, cohorts, breaks } }
}

let founded = 0

async function judgedAt(time: Time): Promise<number> {
  const policy = { acceptanceWindowDays: WINDOW_HOURS / 24, timeZone: 'UTC' }
  const workspaceId = await createWorkspace({ slug: `detected${++founded}`, name: 'Test', policy })
  const { hazard, segment } = cohortsOf(time)
  await putCohorts(workspaceId, [segment])
  // No cohort is older than the end of the learned days.
  const toHour = NOW_HOUR - time.observed.length
  const steadiness = { dispersion: golden.dispersion, expectedPerDay: 0, breaks: KNOWN_EXACTLY }
  const body = someBaseline(WINDOW_HOURS, {
    ...{ fromHour: toHour - 1, toHour },
    hazard: { ai: hazard, human: hazard.map(() => 0) },
    steadiness: [steadinessOfHandler('ai', steadiness)],
  })
  await putJudged(workspaceId, body)
  await evaluateDrift(workspaceId, NOW)
  return workspaceId
}

describe('the golden vectors of detection, counted, judged and asked for', () => {
  it.each(golden.times.map((time, place) => [place, time.observed.length, time] as const))(
    'time %i, %i cohorts',
    async (_, count, time) => {
      const workspaceId = await judgedAt(time)
      const { series, hours } = await readDriftSeries(workspaceId, 'breaks.ai', NOW)
      const { worse, better } = await readStanding(workspaceId, 'breaks.ai')
      const { lnM, alarm, start, ratio } = time.expect
      expect(worse, 'ln M').toBeCloseTo(lnM, 9)
      expect(Math.log(series.evidence.worse)).toBeCloseTo(Math.min(lnM, Math.log(MOST_HOURS)), 9)
      expect(hours.at(-1)).toMatchObject({ worse: series.evidence.worse, state: series.state })
      expect(series.promisedHours).toBe(golden.hoursBetweenFalseAlarms)
      expect(series.state === 'drifting').toBe(alarm)
      // What speaks for an improvement is stronger, so its start is told.
      if (better > worse) return
      expect(Date.parse(series.estimatedStart ?? '')).toBe((NOW_HOUR - count + start) * HOUR_MS)
      expect(series.ratio).toBeCloseTo(ratio, 9)
      const since = (of: readonly number[]): number => of.slice(start).reduce((sum, one) => sum + one, 0)
      expect(series.observed).toBe(since(time.observed))
      expect(series.expected).toBeCloseTo(since(time.expected), 9)
    },
  )
})

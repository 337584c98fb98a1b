import { steadinessOfMembers } from '#core/drift/evaluate.ts'
import type { ReadyBaseline } from '#core/drift/ready_baseline.ts'
import { at } from '#core/nowcast/numbers.ts'
import { compareReleases } from '#core/release/compare.ts'
import { comparedCells } from '#core/release/compared_cells.ts'
import { FALSE_SHARE } from '#core/release/judge_ratio.ts'
import { type AgeTally, emptyTally } from '#core/release/tally_ages.ts'
import { logEvidence } from '#core/release/weigh_ratio.ts'
import { evaluateStream, learn } from './evaluator.ts'
import { level } from './scenarios.ts'
import { drawHours, emptyStream, forkStream, type Stream, type StreamSegment } from './stream.ts'
import { lifeTableOf } from './stream_tables.ts'
import { LEARNED } from './times.ts'
import { DAY_HOURS, steady, type Truth, WINDOW_HOURS } from './truth.ts'

/** A version that goes out: how many times as many resolutions of it break, and of how many cases it takes over. */
export interface ReleaseCase {
  name: string
  times: number
  /** 1: it replaces the version before at once; less: both run side by side. */
  share: number
}

export const RELEASE_CASES: readonly ReleaseCase[] = [
  { name: 'no change', times: 1, share: 1 },
  { name: '×1.10', times: 1.1, share: 1 },
  { name: '×1.25', times: 1.25, share: 1 },
  { name: '×1.50', times: 1.5, share: 1 },
  { name: '×0.80', times: 0.8, share: 1 },
  { name: 'canary of 10 %, no change', times: 1, share: 0.1 },
  { name: 'canary of 10 %, ×1.25', times: 1.25, share: 0.1 },
  { name: 'canary of 50 %, no change', times: 1, share: 0.5 },
  { name: 'canary of 50 %, ×1.25', times: 1.25, share: 0.5 },
]

/** The version before went out so long before, and changed nothing. */
const BEFORE_HOURS = 14 * DAY_HOURS
/** A release is looked at every hour for as long. */
const WATCHED_HOURS = 14 * DAY_HOURS
const RELEASE_HOUR = LEARNED.toHour + WINDOW_HOURS

/** What was followed takes a canary's hours from the release on, the product those from its first resolution on. */
const ALLOWED = 0.02

/** Hours until the verdict; Infinity where it is not given within two weeks. */
export interface Verdicts {
  worse: number[]
  better: number[]
}

/** @returns for each case when releases are called worse, or better. */
export function measureReleases(perDay: number, releases: number): Map<string, Verdicts> {
  const found = new Map<string, Verdicts>(RELEASE_CASES.map(({ name }) => [name, { worse: [], better: [] }]))
  for (let seed = 1; seed <= releases; seed++) {
    const releaseHour = RELEASE_HOUR + ((seed * 37) % 168)
    const past = emptyStream(`release ${perDay} ${seed}`, releaseHour + WATCHED_HOURS)
    drawHours(past, steady(perDay), 0, releaseHour)
    const ready = learn(past, LEARNED.fromHour, LEARNED.toHour)
    for (const of of RELEASE_CASES) {
      const [before, after] = release(past, of, { perDay, releaseHour, name: `${of.name} ${perDay} ${seed}` })
      const { worse, better } = watch({ ready, before, after, releaseHour, isCanary: of.share < 1 })
      found.get(of.name)?.worse.push(worse)
      found.get(of.name)?.better.push(better)
    }
  }
  return found
}

/** Two streams with the same days: what the version before resolves from then on, and what the one after does. */
function release(
  past: Stream,
  { times, share }: ReleaseCase,
  { perDay, releaseHour, name }: { perDay: number; releaseHour: number; name: string },
): [Stream, Stream] {
  const part = (truth: Truth, of: number): Truth => ({ ...truth, volume: () => of })
  const before = forkStream(past, `${name} before`)
  drawHours(before, part(steady(perDay), 1 - share), releaseHour, past.hours)
  const after = { ...emptyStream(`${name} after`, past.hours), dayNoise: past.dayNoise }
  drawHours(after, part(level(times)(perDay, releaseHour), share), releaseHour, past.hours)
  return [before, after]
}

interface Watched {
  ready: ReadyBaseline
  before: Stream
  after: Stream
  releaseHour: number
  isCanary: boolean
}

function watch(of: Watched): { worse: number; better: number } {
  const { ready, before, after, releaseHour, isCanary } = of
  const fromHour = isCanary ? releaseHour : releaseHour - BEFORE_HOURS
  const sides = [tallied(ready, before, fromHour), tallied(ready, after, releaseHour)] as const
  const dispersion = isCanary ? 1 : dispersionOf(ready, before, releaseHour)
  const found = { worse: Number.POSITIVE_INFINITY, better: Number.POSITIVE_INFINITY }
  for (let hour = fromHour; hour < before.hours; hour++) {
    for (const side of sides) side.pass(hour, isCanary ? DAY_HOURS : null)
    if (hour < releaseHour) continue
    const cells = comparedCells(pairsOf(sides[0].tallies, sides[1].tallies))
    if (cells.length === 0) continue
    for (const [verdict, direction] of [
      ['worse', 1],
      ['better', -1],
    ] as const) {
      if (Number.isFinite(found[verdict]) || logEvidence(cells, 0, direction, dispersion) < Math.log(1 / FALSE_SHARE)) continue
      found[verdict] = hour + 1 - releaseHour
      check(of, hour + 1, dispersion, verdict)
    }
  }
  return found
}

/** What was brought on from hour to hour must be what the product makes of the same facts. */
function check({ ready, before, after, releaseHour, isCanary }: Watched, nowHour: number, dispersion: number, verdict: string) {
  const segments = aiSegments(before).map((segment, index) => ({
    before: lifeTableOf(segment, releaseHour - BEFORE_HOURS, nowHour),
    after: lifeTableOf(aiSegments(after)[index] ?? segment, releaseHour, nowHour),
  }))
  const weightOf = (hour: number): number => ready.baseline.rhythm[ready.hourOfWeek(hour)] ?? 1
  const told = compareReleases({ segments, nowHour, windowHours: WINDOW_HOURS, weightOf, dispersion })
  const end = verdict === 'worse' ? told.low : 1 / (told.high ?? Number.POSITIVE_INFINITY)
  if (end < 1 - ALLOWED || told.together !== isCanary)
    throw new Error(`${nowHour - releaseHour} hours after a release: ${verdict} followed, ${JSON.stringify(told)} by the product`)
}

const aiSegments = (stream: Stream): StreamSegment[] => stream.segments.filter(({ handler }) => handler === 'ai')

/** φ of the AI's breaks. */
function dispersionOf(ready: ReadyBaseline, stream: Stream, nowHour: number): number {
  const { live } = evaluateStream(ready, stream, nowHour)
  const members = live.filter(({ table }) => table.handler === 'ai' && table.dimension === null)
  return steadinessOfMembers(ready, { handler: 'ai', dimension: null, value: null }, members).dispersion
}

/** The AI's segments of a stream, tallied from hour to hour by segment and block of cohorts. */
function tallied(ready: ReadyBaseline, stream: Stream, fromHour: number) {
  const tallies = new Map<string, AgeTally>()
  const atRisk = aiSegments(stream).map(({ resolved }) => resolved.slice())
  const pass = (hour: number, blockHours: number | null): void => {
    const weight = at(ready.baseline.rhythm, ready.hourOfWeek(hour))
    for (const [index, { broken }] of aiSegments(stream).entries())
      for (let age = 0; age < WINDOW_HOURS && hour - age >= fromHour; age++) {
        const cohort = hour - age
        const name = `${index} ${blockHours === null ? 0 : Math.floor(cohort / blockHours)}`
        const tally = tallies.get(name) ?? emptyTally(WINDOW_HOURS)
        tallies.set(name, tally)
        const [risk, count] = [at(atRisk[index] ?? [], cohort), at(broken, cohort * WINDOW_HOURS + age)]
        tally.exposure[age] = at(tally.exposure, age) + risk * weight
        tally.broken[age] = at(tally.broken, age) + count
        const left = atRisk[index]
        if (left) left[cohort] = risk - count
      }
  }
  return { tallies, pass }
}

function* pairsOf(before: Map<string, AgeTally>, after: Map<string, AgeTally>): Generator<[AgeTally, AgeTally]> {
  for (const [name, tally] of before) {
    const other = after.get(name)
    if (other) yield [tally, other]
  }
}

import { type Evaluation, type JudgedSeries, steadinessOfMembers } from '#core/drift/evaluate.ts'
import { nowcastRun } from '#core/drift/nowcast_run.ts'
import { chainLadder } from './chain_ladder.ts'
import { evaluateStream, learn } from './evaluator.ts'
import { AGES_DAYS, Score } from './nowcast_score.ts'
import { level, ramp, timing } from './scenarios.ts'
import { drawHours, emptyStream, forkStream, type Stream } from './stream.ts'
import { brokenAt, MICROS, type StreamPart, THE_LANGUAGE } from './stream_tables.ts'
import { LEARNED } from './times.ts'
import { DAY_HOURS, steady, type Truth, WINDOW_HOURS } from './truth.ts'

/** What happened, by how long before now. */
export const CASES: readonly {
  name: string
  kind: 'no change' | 'level' | 'timing'
  truth: (perDay: number, now: number) => Truth
}[] = [
  // Three times as many runs, so that what is usual is known best.
  ...['no change', 'no change', 'no change'].map((name) => ({ name, kind: 'no change' as const, truth: steady })),
  ...[2, 4, 7].map((days) => ({
    name: `×1.25 ${days} days before`,
    kind: 'level' as const,
    truth: (perDay: number, now: number) => level(1.25)(perDay, now - days * DAY_HOURS),
  })),
  {
    name: 'ramp to ×1.5 in 21 d, begun 14 days before',
    kind: 'level',
    truth: (perDay, now) => ramp(1.5)(perDay, now - 14 * DAY_HOURS),
  },
  { name: '40 % sooner, 4 days before', kind: 'timing', truth: (perDay, now) => timing(perDay, now - 4 * DAY_HOURS) },
]

export const METHODS = ['provisional', 'last matured week', 'chain ladder (Mack)', 'nowcast'] as const
export type Method = (typeof METHODS)[number]
/** By case and method. */
export type Scores = Map<string, Record<Method, Score>>

export const NOWCAST_PARTS: readonly StreamPart[] = [
  { handler: 'ai', isTheLanguage: false },
  { handler: 'ai', isTheLanguage: true },
  { handler: 'human', isTheLanguage: false },
]

/** Days that the chain ladder learns from. */
const LADDER_DAYS = 28
/** A day's last resolution has matured when the window is over after its end. */
const DEVELOPED_DAYS = WINDOW_HOURS / DAY_HOURS + 1

/** @returns for each part what each method said of days of each age in each case. */
export function measureNowcasts(perDay: number, seeds: number): Scores[] {
  const scores = NOWCAST_PARTS.map((): Scores => new Map(CASES.map(({ name }) => [name, scoresOfMethods()])))
  for (let seed = 1; seed <= seeds; seed++) {
    // A full day of every weekday has just ended in turn.
    const now = LEARNED.toHour + WINDOW_HOURS + DAY_HOURS * (1 + (seed % 7))
    const past = emptyStream(`nowcast ${perDay} ${seed}`, now + WINDOW_HOURS)
    drawHours(past, steady(perDay), 0, now - WINDOW_HOURS)
    const ready = learn(past, LEARNED.fromHour, LEARNED.toHour)
    for (const [index, { name, truth }] of CASES.entries()) {
      const stream = forkStream(past, `${name} ${index} ${perDay} ${seed}`)
      drawHours(stream, truth(perDay, now), now - WINDOW_HOURS, now)
      const evaluation = evaluateStream(ready, stream, now)
      for (const [place, part] of NOWCAST_PARTS.entries()) {
        const into = scores[place]?.get(name)
        if (into) scoreDays(into, stream, part, evaluation)
      }
    }
  }
  return scores
}

const scoresOfMethods = (): Record<Method, Score> => ({
  provisional: new Score(),
  'last matured week': new Score(),
  'chain ladder (Mack)': new Score(),
  nowcast: new Score(),
})

function scoreDays(scores: Record<Method, Score>, stream: Stream, part: StreamPart, evaluation: Evaluation): void {
  const now = evaluation.nowHour
  const lastWeek = totalsOf(stream, part, now - WINDOW_HOURS - 7 * DAY_HOURS, now - WINDOW_HOURS, now)
  const triangle = triangleOf(stream, part, now)
  for (const age of AGES_DAYS) {
    const firstHour = now - age * DAY_HOURS
    const { resolved, broken } = totalsOf(stream, part, firstHour, firstHour + DAY_HOURS, now)
    const came = 1 - totalsOf(stream, part, firstHour, firstHour + DAY_HOURS, stream.hours).broken / resolved
    const share = (breaks: number): number => 1 - breaks / resolved
    scores.provisional.add(age, { estimate: share(broken) }, came)
    scores['last matured week'].add(age, { estimate: 1 - lastWeek.broken / lastWeek.resolved }, came)
    const ladder = chainLadder(triangle, age)
    scores['chain ladder (Mack)'].add(
      age,
      { estimate: share(ladder.estimate), low: share(ladder.high), high: share(ladder.low) },
      came,
    )
    const said = nowcastRun(
      nowcastOf(evaluation, part),
      { firstHour, lastHour: firstHour + DAY_HOURS - 1 },
      { resolved, broken, lost: 0, cost: resolved * MICROS, brokenOrLost: { ai: [], human: [] } },
    )
    if (typeof said !== 'string') scores.nowcast.add(age, said.rate, came)
  }
}

/** A segment in which no alarm stands takes that of its handler. */
function nowcastOf({ ready, nowHour, live, series }: Evaluation, { handler, isTheLanguage }: StreamPart) {
  const members = live.filter(({ table }) => table.handler === handler && (table.dimension !== null) === isTheLanguage)
  const judged = (id: string): JudgedSeries | undefined => series.find((one) => one.id === id)
  const ofHandler = judged(`breaks.${handler}`)
  const own = isTheLanguage ? judged(`breaks.language.${THE_LANGUAGE}`) : ofHandler
  const standing = own?.alarm ? own : ofHandler
  const part = { handler, dimension: isTheLanguage ? ('language' as const) : null, value: isTheLanguage ? THE_LANGUAGE : null }
  const steadiness = steadinessOfMembers(ready, part, members)
  return { ready, nowHour, members, steadiness, alarm: standing?.alarm ?? null, isCalm: own?.isCalm ?? true }
}

/** Resolutions of the hours given, and how many of them broke before `untilHour`. */
function totalsOf(stream: Stream, part: StreamPart, fromHour: number, toHour: number, untilHour: number) {
  const members = stream.segments.filter(
    (segment) => segment.handler === part.handler && (segment.isTheLanguage || !part.isTheLanguage),
  )
  const totals = { resolved: 0, broken: 0 }
  for (let hour = fromHour; hour < toHour; hour++) {
    totals.resolved += members.reduce((sum, { resolved }) => sum + (resolved[hour] ?? 0), 0)
    for (let age = 0; age < WINDOW_HOURS && hour + age < untilHour; age++) totals.broken += brokenAt(stream, part, hour, age)
  }
  return totals
}

function triangleOf(stream: Stream, part: StreamPart, now: number): number[][] {
  return Array.from({ length: LADDER_DAYS }, (_, index) => {
    const begin = now - (LADDER_DAYS - index) * DAY_HOURS
    const known = Math.min(DEVELOPED_DAYS, LADDER_DAYS - index)
    return Array.from(
      { length: known },
      (_, day) => totalsOf(stream, part, begin, begin + DAY_HOURS, begin + (day + 1) * DAY_HOURS).broken,
    )
  })
}

import type { Contribution } from '#core/contribution/of_case.ts'
import { emptyLog, extendLog } from '#core/conversation/log.ts'
import { readFacts } from '#core/conversation/read.ts'
import type { Handler, SupportEvent } from '#core/event/types.ts'
import { computeFigures } from '#core/figures/compute.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import { type DayShare, daysOf, shareOverhead } from '#core/figures/overhead.ts'
import { noNowcast } from '#core/figures/row_nowcast.ts'
import { type Span, spansOf } from '#core/figures/steps.ts'
import { maturedThrough } from '#core/figures/stretches.ts'
import { type HandlerSums, sumsOf } from '#core/figures/sums.ts'
import type { Policy } from '#core/policy/policy.ts'
import { type Rules, rulesOf } from '#core/policy/rules.ts'
import { type CountedCase, type CustomerHistory, countCustomer } from '#core/recount/count_customer.ts'
import { DIMENSIONS, type Segment } from '#core/segment/dimensions.ts'
import type { Stint } from '#core/stint/types.ts'
import type { ComparedAnswer } from '../compare_answer.ts'
import type { Question } from '../input.ts'

/** What the engine makes of a set of events, in memory. */
export interface EngineReading {
  rules: Rules
  stints: Stint[]
  cases: CountedCase[]
  contributions: { contribution: Contribution; segment: Segment }[]
}

/** Counts by the engine's own pure functions: from events to contributions. */
export function readWithEngine(events: readonly SupportEvent[], policy: Policy): EngineReading {
  const rules = rulesOf(policy)
  const once = [...new Map(events.map((event) => [JSON.stringify([event.source, event.id]), event])).values()]
  const nameIssue = (customer: string, topic: string): string => JSON.stringify([customer, topic])
  const counted = historiesOf(once).map((history) => countCustomer(history, rules, nameIssue))
  return {
    rules,
    stints: counted.flatMap(({ stints }) => [...stints.values()].flat()),
    cases: counted.flatMap(({ cases }) => cases),
    contributions: counted.flatMap(({ contributions }) => contributions),
  }
}

function historiesOf(events: readonly SupportEvent[]): CustomerHistory[] {
  const histories = new Map<string, CustomerHistory & { churnsMs: number[] }>()
  const own = events.filter(({ type }) => type.startsWith('conversation.'))
  for (const id of new Set(own.map(({ subject }) => subject))) {
    const log = extendLog(
      emptyLog(),
      own.filter(({ subject }) => subject === id),
    )
    const customer = readFacts(log)?.customer ?? null
    const name = customer ?? `anonymous ${id}`
    const history = histories.get(name) ?? { customer: name, anonymous: customer === null, conversations: [], churnsMs: [] }
    history.conversations.push({ id, log })
    histories.set(name, history)
  }
  for (const { type, subject, timeMs } of events) if (type === 'customer.churned') histories.get(subject)?.churnsMs.push(timeMs)
  return [...histories.values()]
}

type Counted = Pick<EngineReading, 'rules' | 'contributions'>

/** Answers a question by the engine's own pure functions: from contributions to figures. */
export function answerWithEngine({ rules, contributions }: Counted, question: Question, nowMs: number): ComparedAnswer {
  const { policy, calendar } = rules
  const spans = spansOf(question, question.step, calendar, policy.firstDayOfWeek)
  const shares = sharesOf({ rules, contributions }, question, nowMs)
  const maturedThroughMs = maturedThrough(nowMs, rules.windowMs)
  const passing = contributions.filter(({ segment }) =>
    DIMENSIONS.every((dimension) => question.filters[dimension]?.includes(segment[dimension]) ?? true),
  )
  const rows = spans.flatMap((span) => {
    const groups = new Map<string, EngineReading['contributions']>(question.by.length === 0 ? [['[]', []]] : [])
    for (const item of passing) {
      const { cohortMs } = item.contribution
      if (cohortMs < span.startMs || cohortMs >= span.endMs) continue
      const name = JSON.stringify(question.by.map((dimension) => item.segment[dimension]))
      groups.set(name, [...(groups.get(name) ?? []), item])
    }
    return [...groups].map(([name, items]) => {
      const values = JSON.parse(name) as (string | null)[]
      const segment = Object.fromEntries(question.by.map((dimension, place) => [dimension, values[place] ?? null]))
      return { segment, ...rowOf(span, items, { rules, shares, maturedThroughMs }) }
    })
  })
  const unallocatedOverheadMicros = String(shares.reduce((sum, share) => sum + share.unallocatedMicros, 0n))
  return { unallocatedOverheadMicros, rows }
}

/** As the server reads them: of the days that have begun, and of those ahead that have cases already. */
function sharesOf({ rules, contributions }: Counted, question: Question, nowMs: number): DayShare[] {
  const days = daysOf({ startMs: question.fromMs, endMs: question.toMs }, rules.calendar)
  const daysCases = days.map((dayMs) => {
    const casesOf = (handler: Handler): number =>
      contributions
        .map(({ contribution }) => contribution)
        .filter((one) => one.handler === handler && rules.calendar.dayStart(one.cohortMs) === dayMs)
        .reduce((sum, { measures }) => sum + measures.cases, 0)
    return { dayMs, cases: { ai: casesOf('ai'), human: casesOf('human') } }
  })
  const begun = daysCases.filter(({ dayMs, cases: { ai, human } }) => dayMs <= nowMs || ai + human > 0)
  return shareOverhead(begun, rules.policy, rules.calendar)
}

function rowOf(
  { startMs, endMs }: Span,
  items: EngineReading['contributions'],
  { rules, shares, maturedThroughMs }: { rules: Rules; shares: readonly DayShare[]; maturedThroughMs: number },
): Omit<FigureRow, 'segment'> {
  const parts = items.map(({ contribution: { cohortMs, handler, measures } }): HandlerSums => {
    const dayMs = rules.calendar.dayStart(cohortMs)
    const share = shares.find((one) => one.dayMs === dayMs)?.perCaseMicros[handler] ?? 0n
    return { handler, matured: cohortMs < maturedThroughMs, measures, overheadMicros: share * BigInt(measures.cases) }
  })
  const total = sumsOf(parts)
  const matured = sumsOf(parts.filter((part) => part.matured))
  const maturedHuman = sumsOf(parts.filter((part) => part.matured && part.handler === 'human'))
  const resolutionsMs = parts.filter(({ measures }) => measures.resolved > 0).map(({ measures }) => measures.resolutionMs)
  const figures = computeFigures(
    { total, matured, maturedHuman },
    {
      maturedMs: Math.max(0, Math.min(endMs, maturedThroughMs) - startMs),
      fullTimeMinutesPerWeek: rules.policy.fullTimeMinutesPerWeek,
      medianResolutionSeconds: medianSeconds(resolutionsMs),
    },
  )
  const maturedShare = total.counts.cases === 0 ? null : matured.counts.cases / total.counts.cases
  const nowcast = noNowcast(maturedShare)
  return { start: new Date(startMs).toISOString(), ...total, matured, maturedHuman, figures, nowcast }
}

/** The engine's medians are Postgres' `percentile_cont`: what that does with an even number is done here. */
function medianSeconds(valuesMs: readonly number[]): number | null {
  const sorted = [...valuesMs].sort((a, b) => a - b)
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2 / 1000
}

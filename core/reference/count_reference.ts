import { isWithinBusinessHours, stepsOf } from './calendar.ts'
import { bucketOf, isCounted, maturedThrough, QUARTER_MS, readCases, type SupportCase, stateOf } from './cases.ts'
import { costsOfCase } from './costs.ts'
import { type Conversation, readConversations, withoutRepetitions } from './events.ts'
import { figuresOf, type ReferenceFigures, ratio } from './figures.ts'
import { type Question, type ReferenceEvent, type ReferencePolicy, SEGMENT_NAMES, type Segment } from './input.ts'
import { issueOf } from './issues.ts'
import { groupBy } from './order.ts'
import { dayOfCase, overheadByDay } from './overhead.ts'
import { hasEnded, isHandoff, lengthMs, readStints, type Stint } from './stints.ts'
import { type CaseInCohort, type EndedConversation, type ReferenceSums, resolvedRoots, sumsOf } from './sums.ts'

/**
 * The independent count: everything in docs/metrics.md, from the beginning and for every question anew. It shares nothing
 * with the engine, so that what both say the same of is what the contract says, or wrong in the same way twice.
 */

/** What a set of events is, whatever is asked and whenever. */
export interface HistoryRead {
  policy: ReferencePolicy
  conversations: Conversation[]
  stints: Stint[]
  cases: SupportCase[]
}

export interface ReferenceRow extends ReferenceSums {
  startMs: number
  /** The dimensions asked by, and no others. */
  segment: Partial<Segment>
  matured: ReferenceSums
  maturedHuman: ReferenceSums
  figures: ReferenceFigures
  maturedShare: number | null
}

export interface ReferenceAnswer {
  fromMs: number
  toMs: number
  maturedThroughMs: number
  unallocatedOverheadMicros: bigint
  rows: ReferenceRow[]
}

/** Sections 1 to 3: from events to cases. */
export function readEvents(events: readonly ReferenceEvent[], policy: ReferencePolicy): HistoryRead {
  const once = withoutRepetitions(events)
  const byId = readConversations(once)
  const conversations = [...byId.values()]
  const stints = conversations.flatMap((conversation) => readStints(conversation, policy.passOnReasons))
  const issues = new Map(conversations.map((one) => [one, issueOf(one, byId, policy.sameIssue)]))
  const churns = new Map<string, number[]>()
  for (const { type, subject, timeMs } of once)
    if (type === 'customer.churned') churns.set(subject, [...(churns.get(subject) ?? []), timeMs])
  const cases = readCases(stints, ({ conversation }) => issues.get(conversation) ?? '', churns, policy)
  return { policy, conversations, stints, cases }
}

/** Section 4: from cases to figures. Rows of segments only where there is something; without `by` one for each step. */
export function countReference(reading: HistoryRead, question: Question, nowMs: number): ReferenceAnswer {
  const { policy } = reading
  const fromMs = bucketOf(question.fromMs)
  const toMs = bucketOf(question.toMs + QUARTER_MS - 1)
  const maturedThroughMs = maturedThrough(nowMs, policy)
  const counted = reading.cases.filter(isCounted)
  const days = overheadByDay({ fromMs, toMs }, counted, policy, nowMs)
  const inRange = (root: Stint): boolean => root.endMs >= fromMs && root.endMs < toMs && passes(root, question)
  const cases = counted
    .filter(({ root }) => inRange(root))
    .map((one): CaseInCohort => {
      const overhead = days.get(dayOfCase(one, policy.timeZone))?.share[one.root.handler] ?? 0n
      return { one, state: stateOf(one, maturedThroughMs), ...costsOfCase(one, policy), overhead }
    })
  const conversations = endedConversations(reading.stints, policy).filter(({ first }) => inRange(first))
  const rows = stepsOf(fromMs, toMs, question.step, policy).flatMap((step) =>
    rowsOfStep(step, cases, conversations, { question, policy, maturedThroughMs }),
  )
  const unallocatedOverheadMicros = [...days.values()].reduce((sum, { unallocated }) => sum + unallocated, 0n)
  return { fromMs, toMs, maturedThroughMs, unallocatedOverheadMicros, rows }
}

/** The segment of a stint: what its conversation has, with its own handler. */
export function segmentOf({ conversation: { said }, handler }: Stint): Segment {
  return Object.fromEntries(SEGMENT_NAMES.map((name) => [name, name === 'handler' ? handler : said[name]])) as Segment
}

function passes(stint: Stint, { filters }: Question): boolean {
  const segment = segmentOf(stint)
  return SEGMENT_NAMES.every((name) => filters[name]?.includes(segment[name]) ?? true)
}

function endedConversations(stints: readonly Stint[], policy: ReferencePolicy): EndedConversation[] {
  return [...groupBy(stints, ({ conversation }) => conversation.id).values()].flatMap((own) => {
    const [first] = own
    if (!first || !hasEnded(first)) return []
    return [{ first, handoffs: own.filter(isHandoff), isAfterHours: !isWithinBusinessHours(first.startMs, policy) }]
  })
}

interface Asked {
  question: Question
  policy: ReferencePolicy
  maturedThroughMs: number
}

function rowsOfStep(
  step: { startMs: number; endMs: number },
  cases: readonly CaseInCohort[],
  conversations: readonly EndedConversation[],
  asked: Asked,
): ReferenceRow[] {
  const isIn = ({ endMs }: Stint): boolean => endMs >= step.startMs && endMs < step.endMs
  const itsCases = cases.filter(({ one }) => isIn(one.root))
  const itsConversations = conversations.filter(({ first }) => isIn(first))
  const { by } = asked.question
  const nameOf = (stint: Stint): string => JSON.stringify(by.map((name) => segmentOf(stint)[name]))
  const casesByName = groupBy(itsCases, ({ one }) => nameOf(one.root))
  const conversationsByName = groupBy(itsConversations, ({ first }) => nameOf(first))
  const names = by.length === 0 ? ['[]'] : [...new Set([...casesByName.keys(), ...conversationsByName.keys()])]
  return names.map((name) => {
    const values = JSON.parse(name) as (string | null)[]
    const segment = Object.fromEntries(by.map((each, place) => [each, values[place] ?? null]))
    return rowOf(step, segment, casesByName.get(name) ?? [], conversationsByName.get(name) ?? [], asked)
  })
}

function rowOf(
  { startMs, endMs }: { startMs: number; endMs: number },
  segment: Partial<Segment>,
  cases: readonly CaseInCohort[],
  conversations: readonly EndedConversation[],
  { policy, maturedThroughMs }: Asked,
): ReferenceRow {
  const hasMatured = (stint: Stint): boolean => stint.endMs < maturedThroughMs
  const maturedCases = cases.filter(({ one }) => hasMatured(one.root))
  const maturedConversations = conversations.filter(({ first }) => hasMatured(first))
  const all = sumsOf(cases, conversations, policy)
  const matured = sumsOf(maturedCases, maturedConversations, policy)
  const maturedHuman = sumsOf(
    maturedCases.filter(({ one }) => one.root.handler === 'human'),
    maturedConversations.filter(({ first }) => first.handler === 'human'),
    policy,
  )
  const resolutionsMs = resolvedRoots(cases).map(lengthMs)
  const maturedMs = Math.max(0, Math.min(endMs, maturedThroughMs) - startMs)
  const figures = figuresOf({ all, matured, maturedHuman, resolutionsMs, maturedMs }, policy)
  const maturedShare = ratio(matured.counts.cases, all.counts.cases)
  return { startMs, segment, ...all, matured, maturedHuman, figures, maturedShare }
}

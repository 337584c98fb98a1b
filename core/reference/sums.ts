import { type CountedCase, type State, stintsOf } from './cases.ts'
import type { Handler, ReferencePolicy } from './input.ts'
import { total } from './order.ts'
import { hasEnded, lengthMs, type Stint } from './stints.ts'

/** docs/metrics.md, section 4: what is counted and summed over a set of cases, and over a set of conversations. */

/** A case in its cohort, with all that figures need of it. */
export interface CaseInCohort {
  one: CountedCase
  state: State
  handling: bigint
  rework: bigint
  failureImpact: bigint
  overhead: bigint
}

/** A conversation whose first stint has ended. */
export interface EndedConversation {
  first: Stint
  /** In whichever of its stints. */
  handoffs: Stint[]
  /** Whether it started outside the business hours. */
  isAfterHours: boolean
}

export interface ReferenceSums {
  counts: ReturnType<typeof countCases> & ReturnType<typeof countConversations> & { aiStints: number; humanStints: number }
  costMicros: { handling: bigint; rework: bigint; failureImpact: bigint; overhead: bigint; full: bigint }
  resolutionMs: number
  unbrokenHandlingMs: number
  aiHandleMs: number
  humanHandleMs: number
  handoffWaitMs: number
}

export function sumsOf(
  cases: readonly CaseInCohort[],
  conversations: readonly EndedConversation[],
  policy: ReferencePolicy,
): ReferenceSums {
  const ended = (handler: Handler): Stint[] =>
    cases.flatMap(({ one }) => stintsOf(one)).filter((stint) => hasEnded(stint) && stint.handler === handler)
  return {
    counts: {
      ...countCases(cases),
      aiStints: ended('ai').length,
      humanStints: ended('human').length,
      ...countConversations(conversations, policy),
    },
    costMicros: costsOf(cases),
    resolutionMs: total(resolvedRoots(cases), lengthMs),
    unbrokenHandlingMs: total(
      resolvedRoots(cases.filter(({ one, state }) => one.root.handler === 'ai' && state !== 'broken')),
      lengthMs,
    ),
    aiHandleMs: total(ended('ai'), lengthMs),
    humanHandleMs: total(ended('human'), lengthMs),
    handoffWaitMs: total(handoffsOf(conversations), (stint) => waitMs(stint) ?? 0),
  }
}

function countCases(cases: readonly CaseInCohort[]) {
  const count = (holds: (item: CaseInCohort) => boolean): number => cases.filter(holds).length
  const broken = (cause: string): number => count(({ one }) => one.broken?.cause === cause)
  const isAi = ({ one }: CaseInCohort): boolean => one.root.handler === 'ai'
  const scores = cases.map(({ one }) => lastScore(one.root)).filter((score) => score !== null)
  return {
    cases: cases.length,
    resolved: resolvedRoots(cases).length,
    accepted: count(({ state }) => state === 'accepted'),
    pending: count(({ state }) => state === 'pending'),
    broken: count(({ state }) => state === 'broken'),
    brokenRecontact: broken('recontact'),
    brokenReopen: broken('reopen'),
    brokenEscalation: broken('escalation'),
    brokenChurn: broken('churn'),
    escalated: count(({ state }) => state === 'escalated'),
    abandoned: count(({ state }) => state === 'abandoned'),
    aiCases: count(isAi),
    aiEscalated: count((item) => isAi(item) && item.state === 'escalated'),
    aiBrokenHumanRework: count((item) => isAi(item) && item.state === 'broken' && hasHumanRework(item)),
    anonymousCases: count(({ one }) => one.root.conversation.said.customer === null),
    reworkStints: total(cases, ({ one }) => one.rework.length),
    ratings: scores.length,
    ratingSum: total(scores, (score) => score),
    satisfiedRatings: scores.filter((score) => score >= 4).length,
  }
}

function countConversations(conversations: readonly EndedConversation[], policy: ReferencePolicy) {
  const ai = conversations.filter(({ first }) => first.handler === 'ai')
  const handoffs = handoffsOf(conversations)
  const waits = handoffs.map(waitMs).filter((wait) => wait !== null)
  const targetMs = (policy.handoffTargetMinutes ?? 30) * 60_000
  return {
    conversations: conversations.length,
    aiConversations: ai.length,
    aiHandedOff: ai.filter(wasHandedOff).length,
    afterHoursStarted: conversations.filter(({ isAfterHours }) => isAfterHours).length,
    afterHoursContained: ai.filter((conversation) => conversation.isAfterHours && !wasHandedOff(conversation)).length,
    handoffs: handoffs.length,
    handoffsTakenUp: waits.length,
    handoffsInTime: waits.filter((wait) => wait <= targetMs).length,
  }
}

function costsOf(cases: readonly CaseInCohort[]): ReferenceSums['costMicros'] {
  const sum = (of: (item: CaseInCohort) => bigint): bigint => cases.reduce((all, item) => all + of(item), 0n)
  const parts = {
    handling: sum(({ handling }) => handling),
    rework: sum(({ rework }) => rework),
    failureImpact: sum(({ failureImpact }) => failureImpact),
    overhead: sum(({ overhead }) => overhead),
  }
  return { ...parts, full: parts.handling + parts.rework + parts.failureImpact + parts.overhead }
}

/** The roots that were resolved, whatever came of it. */
export const resolvedRoots = (cases: readonly CaseInCohort[]): Stint[] =>
  cases.map(({ one }) => one.root).filter(({ outcome }) => outcome === 'resolved')

const hasHumanRework = ({ one }: CaseInCohort): boolean => one.rework.some(({ handler }) => handler === 'human')

const lastScore = ({ conversation }: Stint): number | null =>
  conversation.moments.filter(({ event }) => event.type === 'conversation.rated').at(-1)?.event.data.score ?? null

const wasHandedOff = ({ first }: EndedConversation): boolean => first.outcome === 'escalated' || first.outcome === 'passed_on'

const handoffsOf = (conversations: readonly EndedConversation[]): Stint[] => conversations.flatMap(({ handoffs }) => handoffs)

const waitMs = ({ startMs, takenUpMs }: Stint): number | null => (takenUpMs === null ? null : takenUpMs - startMs)

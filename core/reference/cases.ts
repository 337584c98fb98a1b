import type { ReferencePolicy } from './input.ts'
import { compareTexts, groupBy } from './order.ts'
import { hasEnded, type Stint } from './stints.ts'

/** docs/metrics.md, section 3: the cases of the stints of an issue, and what broke them. */

export const QUARTER_MS = 15 * 60_000

export type Cause = 'recontact' | 'reopen' | 'escalation' | 'churn'
export type State = 'open' | 'abandoned' | 'escalated' | 'broken' | 'pending' | 'accepted'

export interface SupportCase {
  root: Stint | null
  prelude: Stint[]
  rework: Stint[]
  /** What took the resolution of its root back, and when; or null. */
  broken: { cause: Cause; atMs: number } | null
}

/** A case that is in a cohort. */
export type CountedCase = SupportCase & { root: Stint }

const CAUSES = { started: 'recontact', reopened: 'reopen', handed_off: 'escalation' } as const

/** W in milliseconds. */
export const windowMs = ({ acceptanceWindowDays }: ReferencePolicy): number => acceptanceWindowDays * 24 * 60 * 60_000

const inOrder = (a: Stint, b: Stint): number =>
  a.startMs - b.startMs || compareTexts(a.conversation.id, b.conversation.id) || a.position - b.position

/** The cases of all stints; churns are the times at which each customer left. */
export function readCases(
  stints: readonly Stint[],
  issueOf: (stint: Stint) => string,
  churns: ReadonlyMap<string, number[]>,
  policy: ReferencePolicy,
): SupportCase[] {
  return [...groupBy(stints, issueOf).values()].flatMap((own) =>
    splitByWindow(own.sort(inOrder), windowMs(policy)).map((some) => readCase(some, churns, windowMs(policy))),
  )
}

/** A stint that starts W or more after the latest end so far begins a new case. */
function splitByWindow(stints: readonly Stint[], window: number): Stint[][] {
  const cases: Stint[][] = []
  for (const stint of stints) {
    const current = cases.at(-1)
    if (current && stint.startMs < Math.max(...current.map(({ endMs }) => endMs)) + window) current.push(stint)
    else cases.push([stint])
  }
  return cases
}

function readCase(stints: readonly Stint[], churns: ReadonlyMap<string, number[]>, window: number): SupportCase {
  const rootPlace = stints.findIndex(({ outcome }) => outcome !== 'passed_on')
  const root = stints[rootPlace]
  if (!root) return { root: null, prelude: [...stints], rework: [], broken: null }
  const rework = stints.slice(rootPlace + 1)
  const left = churns.get(root.conversation.said.customer ?? '') ?? []
  return { root, prelude: stints.slice(0, rootPlace), rework, broken: breakOf(root, rework, left, window) }
}

/** The earlier of a rework stint and a churn counts, at a tie the stint. */
function breakOf(root: Stint, rework: readonly Stint[], churnsMs: readonly number[], window: number): SupportCase['broken'] {
  if (root.outcome !== 'resolved') return null
  const untilMs = root.endMs + window
  const again = rework.find(({ startMs }) => startMs < untilMs)
  const churnMs = Math.min(...churnsMs.filter((atMs) => atMs >= root.endMs && atMs < untilMs))
  if (again && again.startMs <= churnMs) return { cause: CAUSES[again.openedBy], atMs: again.startMs }
  return churnMs < untilMs ? { cause: 'churn', atMs: churnMs } : null
}

export const isCounted = (one: SupportCase): one is CountedCase => one.root !== null && hasEnded(one.root)

/** All stints of a case. */
export const stintsOf = ({ prelude, root, rework }: SupportCase): Stint[] => [...prelude, ...(root ? [root] : []), ...rework]

/** The bucket of a cohort time: cohorts are quarter hours. */
export const bucketOf = (atMs: number): number => Math.floor(atMs / QUARTER_MS) * QUARTER_MS

/** A bucket has matured when it ended W ago: every bucket that ended at this instant or before it has. */
export const maturedThrough = (nowMs: number, policy: ReferencePolicy): number => bucketOf(nowMs - windowMs(policy))

export function stateOf(one: SupportCase, maturedThroughMs: number): State {
  if (!isCounted(one)) return 'open'
  if (one.root.outcome === 'abandoned') return 'abandoned'
  if (one.root.outcome === 'escalated') return 'escalated'
  if (one.broken) return 'broken'
  return bucketOf(one.root.endMs) < maturedThroughMs ? 'accepted' : 'pending'
}

import type { Contribution } from '../contribution/of_case.ts'
import { contributionOfConversation } from '../contribution/of_conversation.ts'
import type { ConversationFacts } from '../conversation/read.ts'
import type { NameIssue } from '../issue/resolve.ts'
import type { Rules } from '../policy/rules.ts'
import { OPEN_DIMENSIONS, type Segment } from '../segment/dimensions.ts'
import { deriveStints } from '../stint/derive.ts'
import { compareStints, isSameStint, keyOf } from '../stint/order.ts'
import type { Stint, StintKey } from '../stint/types.ts'
import type { ConversationChange, ConversationState } from './types.ts'

export interface IssueChange {
  customer: string
  removed: StintKey[]
  put: Stint[]
}

/** What a batch changes under one version of the policy, before any stored stint or case is read. */
export interface VersionChanges {
  issues: Map<string, IssueChange>
  /** Contributions of conversations to take out (-1) and to add (1). */
  conversations: { contribution: Contribution; segment: Segment; factor: 1 | -1 }[]
  /** Conversations whose rating or segment changed: the cases that they are the root of count differently. */
  rootsChanged: Set<string>
}

interface VersionReading {
  issue: string
  customer: string
  facts: ConversationFacts
  stints: Stint[]
}

/**
 * @param isCounted whether this version counts a customer yet; a recount in the background builds the others.
 */
export function changesUnder(
  rules: Rules,
  changes: readonly ConversationChange[],
  nameIssue: NameIssue,
  isCounted: (customer: string) => boolean,
): VersionChanges {
  const result: VersionChanges = { issues: new Map(), conversations: [], rootsChanged: new Set() }
  for (const { id, before, after } of changes) {
    const was = before && read(id, before, rules, nameIssue, isCounted)
    const is = read(id, after, rules, nameIssue, isCounted)
    recordStints(result.issues, was, is)
    if (was) recordContribution(result.conversations, was, rules, -1)
    if (is) recordContribution(result.conversations, is, rules, 1)
    if (was && is && rootFactsDiffer(was.facts, is.facts)) result.rootsChanged.add(id)
  }
  return result
}

function read(
  id: string,
  state: ConversationState,
  rules: Rules,
  nameIssue: NameIssue,
  isCounted: (customer: string) => boolean,
): VersionReading | null {
  const { facts, customer, issue } = state
  if (!facts || customer === null || issue === null || !isCounted(customer)) return null
  return {
    customer,
    facts,
    issue: rules.policy.sameIssue === 'any' ? nameIssue(customer, '') : issue,
    stints: deriveStints(id, facts.start, state.log, rules),
  }
}

function recordStints(issues: Map<string, IssueChange>, was: VersionReading | null, is: VersionReading | null): void {
  const stay = was && is && was.issue === is.issue
  // A conversation's stints stand at their positions, so the same one can only be at the same place.
  for (const stint of was?.stints ?? []) {
    const other = stay ? is.stints[stint.position] : undefined
    if (!other || compareStints(other, stint) !== 0) changeOf(issues, was as VersionReading).removed.push(keyOf(stint))
  }
  for (const stint of is?.stints ?? []) {
    const other = stay ? was.stints[stint.position] : undefined
    if (!other || !isSameStint(other, stint)) changeOf(issues, is as VersionReading).put.push(stint)
  }
}

function changeOf(issues: Map<string, IssueChange>, { issue, customer }: VersionReading): IssueChange {
  let change = issues.get(issue)
  if (!change) {
    change = { customer, removed: [], put: [] }
    issues.set(issue, change)
  }
  return change
}

function recordContribution(
  out: VersionChanges['conversations'],
  { stints, facts: { segment } }: VersionReading,
  rules: Rules,
  factor: 1 | -1,
): void {
  const contribution = contributionOfConversation(stints, rules)
  if (contribution) out.push({ contribution, segment, factor })
}

function rootFactsDiffer(was: ConversationFacts, is: ConversationFacts): boolean {
  const sameSegment = OPEN_DIMENSIONS.every((dimension) => was.segment[dimension] === is.segment[dimension])
  return was.rating !== is.rating || (was.customer === undefined) !== (is.customer === undefined) || !sameSegment
}

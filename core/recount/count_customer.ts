import { type Break, breakOf } from '../case/break.ts'
import { foldIssue } from '../case/fold.ts'
import type { SupportCase } from '../case/types.ts'
import { type Contribution, contributionOfCase } from '../contribution/of_case.ts'
import { contributionOfConversation } from '../contribution/of_conversation.ts'
import type { ConversationLog } from '../conversation/log.ts'
import { type ConversationFacts, readFacts } from '../conversation/read.ts'
import { type Link, type NameIssue, resolveIssue } from '../issue/resolve.ts'
import type { Rules } from '../policy/rules.ts'
import type { Segment } from '../segment/dimensions.ts'
import { deriveStints } from '../stint/derive.ts'
import { compareStints } from '../stint/order.ts'
import type { Stint } from '../stint/types.ts'

export interface CountedCase {
  case: SupportCase
  issue: string
  broken: Break | null
  /** Facts of the root's conversation; null for a case that has no root yet. */
  facts: ConversationFacts | null
}

export interface CustomerCount {
  stints: Map<string, Stint[]>
  cases: CountedCase[]
  contributions: { contribution: Contribution; segment: Segment }[]
}

export interface CustomerHistory {
  customer: string
  anonymous: boolean
  conversations: { id: string; log: ConversationLog }[]
  churnsMs: readonly number[]
}

/**
 * Counts one customer's whole history from nothing: the plain reading of docs/metrics.md, which `recount` builds with
 * and `verify` and the property tests hold the increments against.
 */
export function countCustomer(history: CustomerHistory, rules: Rules, nameIssue: NameIssue): CustomerCount {
  const started = history.conversations.flatMap(({ id, log }) => {
    const facts = readFacts(log)
    return facts ? [{ id, facts, stints: deriveStints(id, facts.start, log, rules) }] : []
  })
  const factsOf = new Map(started.map(({ id, facts }) => [id, facts]))
  const links = new Map(started.map(({ id, facts }) => [id, linkOf(id, facts, history)]))
  const byIssue = new Map<string, Stint[]>()
  const contributions: CustomerCount['contributions'] = []
  for (const { id, facts, stints } of started) {
    const link = links.get(id) as Link & { customer: string }
    const issue = issueUnder(rules, link, links, nameIssue)
    const others = byIssue.get(issue)
    if (others) others.push(...stints)
    else byIssue.set(issue, [...stints])
    const contribution = contributionOfConversation(stints, rules)
    if (contribution) contributions.push({ contribution, segment: { ...facts.segment, handler: contribution.handler } })
  }
  const cases: CountedCase[] = []
  for (const [issue, stints] of byIssue) {
    for (const known of foldIssue(stints.sort(compareStints), rules.windowMs)) {
      const broken = breakOf(known, history.churnsMs, rules.windowMs)
      const facts = (known.root && factsOf.get(known.root.conversation)) ?? null
      cases.push({ case: known, issue, broken, facts })
      if (!facts) continue
      const contribution = contributionOfCase(known, broken, { rating: facts.rating, anonymous: history.anonymous }, rules)
      if (contribution) contributions.push({ contribution, segment: { ...facts.segment, handler: contribution.handler } })
    }
  }
  return { stints: byIssue, cases, contributions }
}

const linkOf = (id: string, facts: ConversationFacts, { customer, anonymous }: CustomerHistory): Link => ({
  id,
  customer,
  anonymous,
  topic: facts.topic,
  followsUp: facts.followsUp ?? null,
})

/** Under `sameIssue: any` everything about one customer is one issue; anonymous conversations share theirs with none. */
function issueUnder(rules: Rules, link: Link & { customer: string }, links: Map<string, Link>, nameIssue: NameIssue): string {
  if (rules.policy.sameIssue === 'any') return nameIssue(link.customer, '')
  return resolveIssue(link, (id) => links.get(id), nameIssue).issue
}

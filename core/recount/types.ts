import type { Break } from '../case/break.ts'
import type { SupportCase } from '../case/types.ts'
import type { RatingFacts } from '../contribution/of_case.ts'
import type { ConversationLog } from '../conversation/log.ts'
import type { ConversationFacts } from '../conversation/read.ts'
import type { SegmentNumbers } from '../segment/numbers.ts'

/** A conversation as it is stored. */
export interface ConversationState {
  log: ConversationLog
  /** Null until its start has arrived; so are `customer` and `issue`. */
  facts: ConversationFacts | null
  /** Id of the customer; an anonymous conversation has one of its own. */
  customer: string | null
  /** The issue that it belongs to where issues are told apart by topic. */
  issue: string | null
  links: number
}

/** What a batch made of one conversation. `before` is null where it was never seen. */
export interface ConversationChange {
  id: string
  before: ConversationState | null
  after: ConversationState
}

/** What a case takes from its root's conversation. */
export interface RootFacts extends RatingFacts {
  segment: SegmentNumbers
}

/** A case as it is stored: what its stints say, what broke it, and what its root's conversation brings. */
export interface CaseRecord {
  issue: string
  customer: string
  case: SupportCase
  broken: Break | null
  root: RootFacts | null
}

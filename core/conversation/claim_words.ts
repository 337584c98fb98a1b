import type { BreakCause } from '../case/break.ts'
import type { Verdict } from '../event/types.ts'
import { formatAge } from '../format/duration.ts'
import type { CaseView, ConversationDetail } from './contract.ts'

const SAYS: Record<Verdict, string> = {
  confirmed: 'says that the customer confirmed a resolution',
  assumed: 'assumes a resolution',
  contained: 'says that no human was needed',
  verified: 'says that a resolution was verified',
  none: 'says that it was not resolved',
}

const BROKEN_BY: Record<BreakCause, string> = {
  recontact: 'a re-contact',
  reopen: 'a reopening',
  escalation: 'a handoff to a human',
  churn: 'the customer leaving',
}

type Judged = Pick<ConversationDetail, 'id' | 'startedAt' | 'excluded' | 'cases'>

/** @returns what a vendor says of a conversation, and what we count it as: e.g. "Echo assumes a resolution, and charges $0.99; by our count: …". */
export function claimWords(
  claim: { vendor: string; verdict: Verdict; amountMicros: string | null },
  judged: Judged,
  money: (micros: string) => string,
): string {
  const { vendor, verdict, amountMicros } = claim
  const charge =
    amountMicros === null ? '' : amountMicros === '0' ? ', and charges nothing' : `, and charges ${money(amountMicros)}`
  return `${vendor} ${SAYS[verdict]}${charge}; by our count: ${ownVerdict(judged)}.`
}

function ownVerdict({ id, startedAt, excluded, cases }: Judged): string {
  if (excluded) return `left out of everything (${excluded.reason})`
  if (startedAt === null) return 'nothing yet, since its start has not arrived'
  const own = cases.filter(({ root }) => root === id)
  if (own.length > 0) return own.map(stateWords).join(', and then ')
  const root = cases.find((known) => known.root !== null)?.root
  return root ? `rework of ${root}, no resolution of its own` : 'passed on by design'
}

function stateWords({ state, cause, brokenAt, stints }: CaseView): string {
  const endedAt = stints.find((stint) => stint.role === 'root')?.endedAt
  switch (state) {
    case 'open':
      return 'still open'
    case 'abandoned':
      return 'closed without a resolution'
    case 'escalated':
      return 'handed to a human without a resolution'
    case 'pending':
      return 'resolved, and pending until the acceptance window has passed'
    case 'accepted':
      return 'an accepted resolution'
    case 'broken': {
      const seconds = endedAt && brokenAt ? (Date.parse(brokenAt) - Date.parse(endedAt)) / 1_000 : null
      return `broken by ${cause ? BROKEN_BY[cause] : 'what came after'}${seconds === null ? '' : ` ${formatAge(seconds)} later`}`
    }
  }
}

import { localDate } from './calendar.ts'
import type { SupportCase } from './cases.ts'
import type { ReferencePolicy } from './input.ts'
import { microsOf } from './money.ts'
import { hasEnded, lengthMs, type Stint } from './stints.ts'

/** docs/metrics.md: the cost of a stint (section 2), and the costs of a case (section 4). All in micros. */

const MINUTE_MS = 60_000n

/** What its cost events say, otherwise the rate card in force when it started; minutes are charged when it ends. */
export function costOfStint(stint: Stint, policy: ReferencePolicy): bigint {
  if (stint.toldCostMicros !== null) return stint.toldCostMicros
  const { perStint, perMinute } = rateCardAt(stint.startMs, policy)[stint.handler]
  const minutes = hasEnded(stint) ? (microsOf(perMinute) * BigInt(lengthMs(stint))) / MINUTE_MS : 0n
  return microsOf(perStint) + minutes
}

/** The card with the latest date that is not after the local date; of cards from the same date the last. */
function rateCardAt(atMs: number, { rateCards, timeZone }: ReferencePolicy): ReferencePolicy['rateCards'][number] {
  const date = localDate(atMs, timeZone)
  const begun = rateCards.filter(({ from }) => from === null || from <= date)
  const latest = begun
    .map(({ from }) => from ?? '')
    .sort()
    .at(-1)
  const card = begun.filter(({ from }) => (from ?? '') === latest).at(-1)
  if (!card) throw new Error('one rate card must hold from the beginning')
  return card
}

export interface CaseCosts {
  handling: bigint
  rework: bigint
  failureImpact: bigint
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n)

export function costsOfCase(one: SupportCase, policy: ReferencePolicy): CaseCosts {
  const { root, prelude, rework } = one
  const priced = policy.priceReworkOf === 'all' || root?.handler === 'ai' ? rework : []
  return {
    handling: sum([...prelude, ...(root ? [root] : [])].map((stint) => costOfStint(stint, policy))),
    rework: sum(priced.map((stint) => costOfStint(stint, policy))),
    failureImpact: failureImpact(one, policy),
  }
}

function failureImpact({ root, broken }: SupportCase, policy: ReferencePolicy): bigint {
  if (root?.outcome === 'escalated') return microsOf(policy.failureImpact.escalated)
  return broken ? microsOf(policy.failureImpact[broken.cause]) : 0n
}

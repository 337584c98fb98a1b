import { accumulate, type Measures, noMeasures } from '../contribution/measures.ts'
import type { Handler } from '../event/types.ts'
import { computeFigures, NO_CONTEXT } from '../figures/compute.ts'
import { type DayCases, shareOverhead } from '../figures/overhead.ts'
import { maturedThrough } from '../figures/stretches.ts'
import { type HandlerSums, sumsOf } from '../figures/sums.ts'
import type { NameIssue } from '../issue/resolve.ts'
import { type CustomerHistory, countCustomer } from '../recount/count_customer.ts'
import type { EffectSide } from './effect_contract.ts'
import type { Rules } from './rules.ts'

const DAYS = 28
const HANDLERS: readonly Handler[] = ['ai', 'human']

export interface EffectRange {
  fromMs: number
  toMs: number
}

/** @returns the last 28 local days whose cohorts have matured under both policies; local as the first one has them. */
export function effectRange(nowMs: number, present: Rules, proposed: Rules): EffectRange {
  const { calendar } = present
  const toMs = calendar.dayStart(maturedThrough(nowMs, Math.max(present.windowMs, proposed.windowMs)))
  return { fromMs: calendar.at(toMs).subtract({ days: DAYS }).startOfDay().epochMilliseconds, toMs }
}

/** What some customers' histories count for in a range, under one policy. */
export class PolicyTrial {
  readonly rules: Rules
  readonly #range: EffectRange
  readonly #nameIssue: NameIssue
  readonly #sums: Record<Handler, Measures> = { ai: noMeasures(), human: noMeasures() }

  constructor(rules: Rules, range: EffectRange, nameIssue: NameIssue) {
    this.rules = rules
    this.#range = range
    this.#nameIssue = nameIssue
  }

  add(history: CustomerHistory): void {
    const { fromMs, toMs } = this.#range
    for (const { contribution } of countCustomer(history, this.rules, this.#nameIssue).contributions) {
      const { cohortMs, handler, measures } = contribution
      if (cohortMs >= fromMs && cohortMs < toMs) accumulate(this.#sums[handler], measures)
    }
  }

  /** @returns the conversations whose first handling ended in the range. */
  conversations(): number {
    return this.#sums.ai.conversations + this.#sums.human.conversations
  }

  cases(): Record<Handler, number> {
    return { ai: this.#sums.ai.cases, human: this.#sums.human.cases }
  }

  /** @param overheadMicros what the cases of each handler bear. */
  figures(overheadMicros: Record<Handler, bigint>): EffectSide {
    const parts = HANDLERS.map(
      (handler): HandlerSums => ({
        handler,
        matured: true,
        measures: this.#sums[handler],
        overheadMicros: overheadMicros[handler],
      }),
    )
    const total = sumsOf(parts)
    const maturedHuman = sumsOf(parts.filter(({ handler }) => handler === 'human'))
    const { acceptedResolutionRate, costPerAcceptedResolution } = computeFigures(
      { total, matured: total, maturedHuman },
      NO_CONTEXT,
    )
    const { acceptanceWindowDays, currency } = this.rules.policy
    return { acceptanceWindowDays, currency, cases: total.counts.cases, acceptedResolutionRate, costPerAcceptedResolution }
  }
}

/**
 * Overheads are sums of the whole workspace: a sample bears as much of them as it has of the cases.
 * @param days the cases of the whole workspace on each day of the range, as they are counted now.
 * @param sampled the cases of the sample in the range, as they are counted now.
 * @returns what the cases of each handler in the sample bear under a policy.
 */
export function overheadOfSample(
  days: readonly DayCases[],
  { policy, calendar }: Rules,
  sampled: Record<Handler, number>,
): Record<Handler, bigint> {
  const shares = shareOverhead(days, policy, calendar)
  const borneBy = (handler: Handler): bigint => {
    const all = days.reduce((sum, { cases }) => sum + cases[handler], 0)
    const borne = shares.reduce(
      (sum, share, at) => sum + share.perCaseMicros[handler] * BigInt(days[at]?.cases[handler] ?? 0),
      0n,
    )
    return all === 0 ? 0n : (borne * BigInt(sampled[handler])) / BigInt(all)
  }
  return { ai: borneBy('ai'), human: borneBy('human') }
}

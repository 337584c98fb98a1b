import type { Cell } from '#core/csv/cells.ts'
import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import type { TableFile } from '../_export/table_file.ts'

/** @returns all that was said and what came of it as a file, a row for each day or week and age. */
export function hindsightFile({ said, ...answer }: HindsightAnswer): TableFile {
  const rows = said.map(({ start, end, ageDays, asOf, reconstructed, rate, cost }) => ({
    start,
    end,
    step: answer.step,
    handler: answer.handler,
    ageDays,
    saidAsOf: asOf,
    reconstructed,
    expectedAcceptedResolutionRate: rate.estimate,
    expectedRateLow: rate.low,
    expectedRateHigh: rate.high,
    provisionalRate: rate.provisional,
    lastSettledWeekRate: rate.lastSettledWeek,
    acceptedResolutionRate: rate.cameOf,
    expectedCostPerAcceptedResolution: amountOf(cost.estimate),
    expectedCostLow: amountOf(cost.low),
    expectedCostHigh: amountOf(cost.high),
    provisionalCost: amountOf(cost.provisional),
    lastSettledWeekCost: amountOf(cost.lastSettledWeek),
    costPerAcceptedResolution: amountOf(cost.cameOf),
    policyVersion: answer.policyVersion,
    acceptanceWindowDays: answer.acceptanceWindowDays,
    timeZone: answer.timeZone,
    currency: answer.currency,
    asOf: answer.asOf,
  }))
  return { name: `holdfast-how-good-were-we-${answer.step}-${answer.asOf.slice(0, 10)}`, rows }
}

const amountOf = (amount: string | null): Cell => (amount === null ? null : { amount })

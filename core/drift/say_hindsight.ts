import { Calendar } from '../calendar/calendar.ts'
import type { FiguresAnswer } from '../figures/contract.ts'
import { type Judged, judgeAges, type Off, type Verdict } from './hindsight.ts'
import type { HindsightAnswer } from './hindsight_contract.ts'
import type { HindsightStep } from './hindsight_steps.ts'

/** @returns the answer of the API: money in decimal strings, instants in the workspace's own time. */
export function sayHindsight(figures: FiguresAnswer, step: HindsightStep, judged: readonly Judged[]): HindsightAnswer {
  const { workspace, currency, timeZone, policyVersion, acceptanceWindowDays, asOf } = figures
  const calendar = new Calendar(timeZone)
  return {
    workspace,
    currency,
    timeZone,
    policyVersion,
    acceptanceWindowDays,
    asOf,
    step,
    ages: judgeAges(judged).map(({ ageDays, rate, cost }) => ({
      ageDays,
      rate: verdictIn(rate, asRate),
      cost: verdictIn(cost, asMoney),
    })),
    said: judged.map((one) => ({
      start: calendar.format(one.startMs),
      ageDays: one.ageDays,
      saidAt: new Date(one.saidAtMs).toISOString(),
      rate: saidOf(one, 'rate', asRate),
      cost: saidOf(one, 'cost', asMoney),
    })),
  }
}

const asRate = (value: number | null): number | null => value
const asMoney = (value: number | null): string | null => (value === null ? null : value.toFixed(6))

function saidOf<V>(one: Judged, what: 'rate' | 'cost', write: (value: number | null) => V) {
  const { estimate = null, low = null, high = null } = one[what] ?? {}
  return {
    estimate: write(estimate),
    low: write(low),
    high: write(high),
    provisional: write(one.provisional[what]),
    lastSettledWeek: write(one.lastSettledWeek[what]),
    cameOf: write(one.cameOf[what]),
  }
}

function verdictIn<V>(verdict: Verdict, write: (value: number | null) => V) {
  const offIn = ({ bias, error }: Off) => ({ bias: write(bias), error: write(error) })
  return {
    count: verdict.count,
    expected: offIn(verdict.expected),
    within: verdict.within,
    width: write(verdict.width),
    provisional: offIn(verdict.provisional),
    lastSettledWeek: offIn(verdict.lastSettledWeek),
  }
}

import { Calendar } from '../calendar/calendar.ts'
import type { Handler } from '../event/types.ts'
import type { FiguresAnswer } from '../figures/contract.ts'
import type { Missing } from './contract.ts'
import { type Judged, judgeAges, type Off, type Verdict } from './hindsight.ts'
import type { HindsightAnswer } from './hindsight_contract.ts'
import type { HindsightStep } from './hindsight_steps.ts'

/** What was asked for, and what there is of it. */
export interface Asked {
  step: HindsightStep
  handler: Handler | null
  missing: Missing | null
  saidThen: number
  reconstructed: number
}

/** @returns the answer of the API: money in decimal strings, instants in the workspace's own time. */
export function sayHindsight(figures: FiguresAnswer, asked: Asked, judged: readonly Judged[]): HindsightAnswer {
  const { workspace, currency, timeZone, policyVersion, acceptanceWindowDays, asOf } = figures
  const calendar = new Calendar(timeZone)
  const open = judged.filter(({ cameOf }) => cameOf.rate === null).map(({ endMs }) => endMs)
  const format = (ms: number): string => calendar.format(ms)
  return {
    ...{ workspace, currency, timeZone, policyVersion, acceptanceWindowDays, asOf, ...asked },
    nextSettlesAt: open.length === 0 ? null : format(Math.min(...open) + acceptanceWindowDays * DAY_MS),
    ages: judgeAges(judged).map(({ ageDays, rate, cost }) => ({
      ageDays,
      rate: verdictIn(rate, asRate),
      cost: verdictIn(cost, asMoney),
    })),
    said: judged.map((one) => ({
      start: format(one.startMs),
      end: format(one.endMs),
      ageDays: one.ageDays,
      asOf: format(one.asOfMs),
      reconstructed: one.isReconstructed,
      rate: saidOf(one, 'rate', asRate),
      cost: saidOf(one, 'cost', asMoney),
    })),
  }
}

const DAY_MS = 86_400_000
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
    reconstructed: verdict.reconstructed,
    expected: offIn(verdict.expected),
    within: verdict.within,
    width: write(verdict.width),
    provisional: offIn(verdict.provisional),
    lastSettledWeek: offIn(verdict.lastSettledWeek),
  }
}

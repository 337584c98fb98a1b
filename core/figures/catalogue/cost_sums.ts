import { formatMicros } from '../../format/money.ts'
import { divideRounded } from '../../money/amount.ts'
import { errorOfCostPerAccepted } from '../standard_error.ts'
import { accepted, allHumanBaseline, cost, NO_BASELINE, saving } from './cost_figures.ts'
import type { Figures, MoneyFigure, RowSums } from './figure.ts'
import { CASES, MATURED_CASES } from './samples.ts'

type Own = Pick<MoneyFigure, 'name' | 'definition' | 'formula' | 'quotient'>
const A_COST = { unit: 'money', better: 'lower', error: null, missing: '' } as const
const ofAll = (own: Own): MoneyFigure => ({ ...A_COST, over: 'all', sample: CASES, ...own })
const ofMatured = (own: Own): MoneyFigure => ({ ...A_COST, over: 'matured', sample: MATURED_CASES, ...own })

function savingWords(sums: RowSums, currency: string): string {
  const micros = divideRounded(...saving(sums))
  if (micros === null) return MATURED_CASES.words(sums, currency)
  const baseline = formatMicros(divideRounded(...allHumanBaseline(sums)), currency)
  return `${formatMicros(micros, currency)} in all, against ${baseline} with humans alone`
}

/** Money that stands among an answer's sums, or follows from its figures. */
export const COST_SUMS = {
  savingPerAccepted: {
    name: 'Saving for each accepted',
    definition:
      'The all-human baseline (what a resolution that holds costs with humans alone) less cost per accepted resolution.',
    formula: 'saving / accepted',
    unit: 'money',
    better: 'higher',
    over: 'matured',
    quotient: (sums) => {
      const [micros, times] = saving(sums)
      return [micros, times * accepted(sums.matured)]
    },
    sample: { size: MATURED_CASES.size, words: savingWords },
    error: ({ matured, maturedHuman }) =>
      Math.hypot(errorOfCostPerAccepted(matured) ?? 0, errorOfCostPerAccepted(maturedHuman) ?? 0),
    missing: NO_BASELINE,
  },
  handlingCost: ofAll({
    name: 'Handling cost',
    definition: 'What the first handling of the cases cost, with what was passed on by design before it.',
    formula: 'cost of the first handlings and of what was passed on by design before them',
    quotient: ({ total }) => [cost(total, 'handling'), 1n],
  }),
  reworkCost: ofAll({
    name: 'Rework cost',
    definition: 'What was spent on the cases after their first handling, whenever it happened.',
    formula: 'cost of the rework that the policy prices',
    quotient: ({ total }) => [cost(total, 'rework'), 1n],
  }),
  failureImpact: ofAll({
    name: 'Failure impact',
    definition: 'What the policy puts on each case that was taken back or escalated, by its cause.',
    formula: 'the policy’s price of its cause, for each broken or escalated case',
    quotient: ({ total }) => [cost(total, 'failureImpact'), 1n],
  }),
  overhead: ofAll({
    name: 'Overhead',
    definition: 'The cases’ shares of the policy’s monthly sums, such as oversight, platform and licences.',
    formula: 'the monthly sums by local day, shared out equally among the cases of each day',
    quotient: ({ total }) => [cost(total, 'overhead'), 1n],
  }),
  fullCost: ofAll({
    name: 'Full cost',
    definition: 'All that the cases cost, clean-up and overhead included.',
    formula: 'handling + rework + failure impact + overhead',
    quotient: ({ total }) => [cost(total, 'full'), 1n],
  }),
  maturedHandlingCost: ofMatured({
    name: 'Handling cost, matured',
    definition: 'What the first handling of the matured cases cost, with what was passed on by design before it.',
    formula: 'cost of the first handlings and of what was passed on by design before them',
    quotient: ({ matured }) => [cost(matured, 'handling'), 1n],
  }),
  cleanUpCost: ofMatured({
    name: 'Clean-up and overhead, matured',
    definition:
      'What came after the first handling, what the policy puts on failures, and the shares of oversight, platform and licences.',
    formula: 'rework + failure impact + overhead',
    quotient: ({ matured }) => [cost(matured, 'full') - cost(matured, 'handling'), 1n],
  }),
} satisfies Figures

import type { Costs, Sums } from '../contract.ts'
import { errorOfCostPerAccepted, errorOfCostPerCase } from '../standard_error.ts'
import type { Figures, Quotient, RowSums } from './figure.ts'
import { CASES, MATURED_CASES, MATURED_HUMAN_CASES, UNBROKEN } from './samples.ts'

export const cost = ({ costMicros }: Sums, name: keyof Costs): bigint => BigInt(costMicros[name])
export const accepted = ({ counts }: Sums): bigint => BigInt(counts.accepted)

const NOTHING_ACCEPTED = 'No case has matured yet, or none was accepted.'
export const NO_BASELINE = 'No case with a human has been accepted yet, so there is no baseline.'

/** Accepted resolutions at the all-human baseline, less the full cost. */
export const saving = ({ matured, maturedHuman }: RowSums): Quotient<bigint> => [
  accepted(matured) * cost(maturedHuman, 'full') - cost(matured, 'full') * accepted(maturedHuman),
  accepted(maturedHuman),
]

export const allHumanBaseline = ({ maturedHuman }: RowSums): Quotient<bigint> => [
  cost(maturedHuman, 'full'),
  accepted(maturedHuman),
]

/** What resolutions cost, by both views. */
export const COST_FIGURES = {
  costPerAcceptedResolution: {
    name: 'Cost per accepted resolution',
    shortName: 'Cost per accepted',
    definition: 'Handling, rework, failure impact and overhead of matured cases, divided by the resolutions that held.',
    formula: 'full cost / accepted',
    unit: 'money',
    better: 'lower',
    over: 'matured',
    quotient: ({ matured }) => [cost(matured, 'full'), accepted(matured)],
    sample: MATURED_CASES,
    error: ({ matured }) => errorOfCostPerAccepted(matured),
    missing: NOTHING_ACCEPTED,
  },
  provisionalCostPerAcceptedResolution: {
    name: 'Provisional cost per accepted resolution',
    shortName: 'Provisional',
    definition: 'Full cost divided by all resolutions that hold so far: the best it can be, since some may still be taken back.',
    formula: 'full cost / (accepted + pending)',
    unit: 'money',
    better: 'lower',
    over: 'all',
    quotient: ({ total }) => [cost(total, 'full'), BigInt(total.counts.accepted + total.counts.pending)],
    sample: UNBROKEN,
    error: null,
    missing: 'No resolution holds so far.',
  },
  costPerCase: {
    name: 'Cost per case',
    definition: 'Handling cost divided by all cases: the deflection view, in which a resolution that failed costs nothing.',
    formula: 'handling cost / cases',
    unit: 'money',
    better: 'lower',
    over: 'all',
    quotient: ({ total }) => [cost(total, 'handling'), BigInt(total.counts.cases)],
    sample: CASES,
    error: ({ total }) => errorOfCostPerCase(total),
    missing: 'There is no case.',
  },
  qualityGap: {
    name: 'Quality gap',
    definition: 'Cost per accepted resolution less cost per case: what the deflection view leaves out.',
    formula: 'cost per accepted resolution (over matured cohorts) − cost per case (over all)',
    unit: 'money',
    better: 'lower',
    over: 'matured',
    quotient: ({ total, matured }) => {
      const cases = BigInt(total.counts.cases)
      return [cost(matured, 'full') * cases - cost(total, 'handling') * accepted(matured), accepted(matured) * cases]
    },
    sample: MATURED_CASES,
    error: ({ matured }) => errorOfCostPerAccepted(matured),
    missing: NOTHING_ACCEPTED,
  },
  allHumanBaseline: {
    name: 'All-human baseline',
    definition: 'What an accepted resolution costs with humans alone.',
    formula: 'full cost / accepted, of cases begun by a human',
    unit: 'money',
    better: 'neither',
    over: 'matured',
    quotient: allHumanBaseline,
    sample: MATURED_HUMAN_CASES,
    error: ({ maturedHuman }) => errorOfCostPerAccepted(maturedHuman),
    missing: NO_BASELINE,
  },
  saving: {
    name: 'Saving',
    definition: 'What the accepted resolutions would have cost with humans alone, less what they did cost.',
    formula: 'accepted × all-human baseline − full cost',
    unit: 'money',
    better: 'higher',
    over: 'matured',
    quotient: saving,
    sample: MATURED_CASES,
    error: null,
    missing: NO_BASELINE,
  },
} satisfies Figures

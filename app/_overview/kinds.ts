import { errorOfCostPerAccepted, errorOfCostPerCase, errorOfRate } from '#core/figures/standard_error.ts'
import { formatMoney } from '#core/format/money.ts'
import { formatCount } from '#core/format/number.ts'
import type { Reading } from '../_figures/reading.ts'

/** A figure that has a card of its own. */
export interface Kind {
  id: string
  name: string
  definition: string
  better: 'lower' | 'higher'
  unit: 'money' | 'rate'
  /** Whether only matured cohorts make it up. */
  matures: boolean
  value: (reading: Reading) => string | number | null
  /** How far the value moves by chance: its standard error; null where that is not known. */
  error: (reading: Reading) => number | null
  sample: (reading: Reading, currency: string) => string
  missing: string
}

const ofMatured = ({ matured }: Reading) =>
  `${formatCount(matured.counts.accepted)} accepted of ${formatCount(matured.counts.cases)} matured cases`
function savingPerAccepted({ figures, matured }: Reading): number | null {
  return figures.saving === null ? null : Number(figures.saving) / matured.counts.accepted
}

const savingWords = ({ figures }: Reading, currency: string): string =>
  `${formatMoney(figures.saving, currency)} in all, against ${formatMoney(figures.allHumanBaseline, currency)} with humans alone`

const NOT_MATURED = 'No case in this range has matured yet, or none was accepted.'

/** The figures that matter, the first one first. */
export const KINDS: readonly Kind[] = [
  {
    id: 'costPerAcceptedResolution',
    name: 'Cost per accepted resolution',
    definition: 'Handling, rework, failure impact and overhead of matured cases, divided by the resolutions that held.',
    better: 'lower',
    unit: 'money',
    matures: true,
    value: ({ figures }) => figures.costPerAcceptedResolution,
    error: ({ matured }) => errorOfCostPerAccepted(matured),
    sample: ofMatured,
    missing: NOT_MATURED,
  },
  {
    id: 'acceptedResolutionRate',
    name: 'Accepted-resolution rate',
    definition: 'Of the matured cases, those that were resolved and stayed resolved.',
    better: 'higher',
    unit: 'rate',
    matures: true,
    value: ({ figures }) => figures.acceptedResolutionRate,
    error: ({ figures, matured }) => errorOfRate(figures.acceptedResolutionRate, matured.counts.cases),
    sample: ofMatured,
    missing: 'No case in this range has matured yet.',
  },
  {
    id: 'containmentRate',
    name: 'Containment rate',
    definition:
      'Of the conversations that the AI began, those that it did not hand off. It says nothing about whether they held.',
    better: 'higher',
    unit: 'rate',
    matures: false,
    value: ({ figures }) => figures.containmentRate,
    error: ({ figures, total }) => errorOfRate(figures.containmentRate, total.counts.aiConversations),
    sample: ({ total }) => `${formatCount(total.counts.aiConversations)} conversations begun by the AI`,
    missing: 'The AI began no conversation in this range.',
  },
  {
    id: 'costPerCase',
    name: 'Cost per case',
    definition: 'Handling cost divided by all cases: the deflection view, in which a resolution that failed costs nothing.',
    better: 'lower',
    unit: 'money',
    matures: false,
    value: ({ figures }) => figures.costPerCase,
    error: ({ total }) => errorOfCostPerCase(total),
    sample: ({ total }) => `${formatCount(total.counts.cases)} cases`,
    missing: 'There is no case in this range.',
  },
  {
    id: 'qualityGap',
    name: 'Quality gap',
    definition: 'Cost per accepted resolution less cost per case: what the deflection view leaves out.',
    better: 'lower',
    unit: 'money',
    matures: true,
    value: ({ figures }) => figures.qualityGap,
    error: ({ matured }) => errorOfCostPerAccepted(matured),
    sample: ofMatured,
    missing: NOT_MATURED,
  },
  {
    id: 'savingPerAccepted',
    name: 'Saving for each accepted',
    definition:
      'The all-human baseline (what a resolution that holds costs with humans alone) less cost per accepted resolution.',
    better: 'higher',
    unit: 'money',
    matures: true,
    value: savingPerAccepted,
    error: ({ matured, maturedHuman }) =>
      Math.hypot(errorOfCostPerAccepted(matured) ?? 0, errorOfCostPerAccepted(maturedHuman) ?? 0),
    sample: (reading, currency) => (reading.figures.saving === null ? ofMatured(reading) : savingWords(reading, currency)),
    missing: 'No case with a human has been accepted in this range, so there is no baseline.',
  },
]

import type { Figures } from './figure.ts'
import { CASES, MATURED_CASES, MATURED_RESOLVED } from './samples.ts'

/** What became of cases. */
export const OUTCOME_FIGURES = {
  acceptedResolutionRate: {
    name: 'Accepted-resolution rate',
    shortName: 'Accepted rate',
    definition: 'Of the matured cases, those that were resolved and stayed resolved.',
    formula: 'accepted / (accepted + broken + escalated + abandoned)',
    unit: 'rate',
    better: 'higher',
    over: 'matured',
    quotient: ({ matured: { counts } }) => [
      counts.accepted,
      counts.accepted + counts.broken + counts.escalated + counts.abandoned,
    ],
    sample: MATURED_CASES,
    error: 'binomial',
    missing: 'No case has matured yet.',
  },
  recontactRate: {
    name: 'Re-contact rate',
    shortName: 'Taken back',
    definition: 'Of the matured resolutions, those that were taken back.',
    formula: 'broken / resolved',
    unit: 'rate',
    better: 'lower',
    over: 'matured',
    quotient: ({ matured: { counts } }) => [counts.broken, counts.resolved],
    sample: MATURED_RESOLVED,
    error: 'binomial',
    missing: 'No resolution has matured yet.',
  },
  deflectionRate: {
    name: 'Deflection rate',
    definition: 'Of all cases, those that the AI began and did not hand to a human, whether or not the customer came back.',
    formula: 'cases with an AI root that was not escalated / cases',
    unit: 'rate',
    better: 'higher',
    over: 'all',
    quotient: ({ total: { counts } }) => [counts.aiCases - counts.aiEscalated, counts.cases],
    sample: CASES,
    error: 'binomial',
    missing: 'There is no case.',
  },
  anonymousShare: {
    name: 'Anonymous share',
    definition: 'Of all cases, those whose customer is not known; when such a customer comes back, it cannot be seen.',
    formula: 'cases of anonymous conversations / cases',
    unit: 'rate',
    better: 'neither',
    over: 'all',
    quotient: ({ total: { counts } }) => [counts.anonymousCases, counts.cases],
    sample: CASES,
    error: 'binomial',
    missing: 'There is no case.',
  },
} satisfies Figures

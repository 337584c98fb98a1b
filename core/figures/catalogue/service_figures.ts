import type { Figures } from './figure.ts'
import { MATURED_CASES, RATINGS, RESOLVED } from './samples.ts'

const WEEK_MS = 7 * 86_400_000

/** How people were served, and how much work it was. */
export const SERVICE_FIGURES = {
  agentEquivalents: {
    name: 'Agent equivalents',
    definition: 'Full-time humans who would handle as many minutes in the same time as the AI did for what was accepted.',
    formula: 'handling minutes of AI roots accepted / the minutes a full-time human handles in the same time',
    unit: 'fullTimeEquivalents',
    better: 'higher',
    over: 'matured',
    quotient: ({ matured }, { maturedMs, fullTimeMinutesPerWeek }) => [
      matured.unbrokenHandlingMs / 60_000,
      (maturedMs / WEEK_MS) * fullTimeMinutesPerWeek,
    ],
    sample: MATURED_CASES,
    error: null,
    missing: 'Nothing of this range has matured yet.',
  },
  csat: {
    name: 'CSAT',
    definition: 'Mean of the last rating of each case, from 1 to 5.',
    formula: 'sum of the last rating of each root’s conversation / number of these ratings',
    unit: 'score',
    better: 'higher',
    over: 'all',
    quotient: ({ total: { counts } }) => [counts.ratingSum, counts.ratings],
    sample: RATINGS,
    error: null,
    missing: 'Nobody has rated.',
  },
  satisfiedShare: {
    name: 'Satisfied',
    definition: 'Of the ratings, those of 4 and 5.',
    formula: 'last ratings of 4 and 5 / last ratings',
    unit: 'rate',
    better: 'higher',
    over: 'all',
    quotient: ({ total: { counts } }) => [counts.satisfiedRatings, counts.ratings],
    sample: RATINGS,
    error: 'binomial',
    missing: 'Nobody has rated.',
  },
  'resolutionSeconds.median': {
    name: 'Resolution time, median',
    shortName: 'Median time',
    definition: 'Half of the resolutions took no longer than this from the start of the first handling to its end.',
    formula: 'median of (end − start) of resolved roots, exact; left out beyond 50,000 of them',
    unit: 'seconds',
    better: 'lower',
    over: 'all',
    quotient: (_sums, { medianResolutionSeconds }) => (medianResolutionSeconds === null ? null : [medianResolutionSeconds, 1]),
    sample: RESOLVED,
    error: null,
    missing: 'Nothing was resolved, or there are more than 50,000 resolutions.',
  },
  'resolutionSeconds.mean': {
    name: 'Resolution time, mean',
    shortName: 'Mean time',
    definition: 'How long resolutions took on average, from the start of the first handling to its end.',
    formula: 'mean of (end − start) of resolved roots',
    unit: 'seconds',
    better: 'lower',
    over: 'all',
    quotient: ({ total }) => [total.resolutionMs / 1000, total.counts.resolved],
    sample: RESOLVED,
    error: null,
    missing: 'Nothing was resolved.',
  },
} satisfies Figures

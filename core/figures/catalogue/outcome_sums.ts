import type { Figures, NumberFigure } from './figure.ts'
import { CASES, MATURED_CASES, OUTCOMES } from './samples.ts'

type Own = Pick<NumberFigure, 'name' | 'definition' | 'formula' | 'quotient'> & Partial<NumberFigure>
const A_COUNT = { unit: 'count', better: 'neither', error: null, missing: '' } as const
const ofAll = (own: Own): NumberFigure => ({ ...A_COUNT, over: 'all', sample: CASES, ...own })
const ofMatured = (own: Own): NumberFigure => ({ ...A_COUNT, over: 'matured', sample: MATURED_CASES, ...own })

/** Counts of cases that stand among an answer's sums, or follow from them. */
export const OUTCOME_SUMS = {
  cases: ofAll({
    name: 'Cases',
    definition: 'Cases whose first handling ended in the range, matured or not.',
    formula: 'resolved + escalated + abandoned',
    quotient: ({ total }) => [total.counts.cases, 1],
    sample: OUTCOMES,
    // Cases come by chance, one by one (Poisson).
    error: ({ total }) => Math.sqrt(total.counts.cases),
  }),
  resolved: ofAll({
    name: 'Resolved',
    definition: 'Cases that their first handling resolved, whether or not that held.',
    formula: 'accepted + pending + broken',
    quotient: ({ total }) => [total.counts.resolved, 1],
  }),
  pending: ofAll({
    name: 'Pending',
    definition: 'Resolutions that hold so far, but have not matured.',
    formula: 'resolved − accepted − broken',
    quotient: ({ total }) => [total.counts.pending, 1],
  }),
  deflected: ofAll({
    name: 'Deflected',
    definition: 'Cases that the AI began and did not hand to a human, whether or not the customer came back.',
    formula: 'cases begun by the AI − those that were escalated',
    better: 'higher',
    quotient: ({ total: { counts } }) => [counts.aiCases - counts.aiEscalated, 1],
  }),
  maturedCases: ofMatured({
    name: 'Matured cases',
    definition: 'Cases whose acceptance window has passed.',
    formula: 'accepted + broken + escalated + abandoned',
    quotient: ({ matured }) => [matured.counts.cases, 1],
  }),
  maturedShare: ofAll({
    name: 'Matured share',
    shortName: 'Matured',
    definition: 'Share of the cases whose acceptance window has passed.',
    formula: 'matured cases / cases',
    unit: 'rate',
    quotient: ({ total, matured }) => [matured.counts.cases, total.counts.cases],
    missing: 'There is no case.',
  }),
  accepted: ofMatured({
    name: 'Accepted',
    definition: 'Resolved, and stayed resolved for the whole acceptance window.',
    formula: 'resolved − broken',
    better: 'higher',
    quotient: ({ matured }) => [matured.counts.accepted, 1],
  }),
} satisfies Figures

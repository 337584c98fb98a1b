import { formatMicros, formatMoney } from '#core/format/money.ts'
import { formatCount, formatRate } from '#core/format/number.ts'
import type { Reading } from '../_figures/reading.ts'

/** A line of one of the two views. */
export interface Line {
  name: string
  definition: string
  show: (reading: Reading, currency: string) => string
  /** The lines that a view is about. */
  strong?: boolean
}

/** As deflection reads a range. */
export const DEFLECTION: readonly Line[] = [
  {
    name: 'Cases',
    definition: 'Cases that ended in the range, matured or not.',
    show: ({ total }) => formatCount(total.counts.cases),
  },
  {
    name: 'Deflected',
    definition: 'Cases that the AI began and did not hand to a human, whether or not the customer came back.',
    show: ({ total }) => formatCount(total.counts.aiCases - total.counts.aiEscalated),
  },
  {
    name: 'Deflection rate',
    definition: 'Deflected cases divided by cases.',
    show: ({ figures }) => formatRate(figures.deflectionRate),
    strong: true,
  },
  {
    name: 'Handling cost',
    definition: 'What the first handling of these cases cost.',
    show: ({ total }, currency) => formatMicros(total.costMicros.handling, currency),
  },
  { name: 'Rework, failure impact, overhead', definition: 'Not part of this view.', show: () => 'not counted' },
  {
    name: 'Cost per case',
    definition: 'Handling cost divided by cases.',
    show: ({ figures }, currency) => formatMoney(figures.costPerCase, currency),
    strong: true,
  },
]

/** As what was accepted reads it. */
export const ACCEPTED: readonly Line[] = [
  {
    name: 'Matured cases',
    definition: 'Cases whose acceptance window has passed.',
    show: ({ matured }) => formatCount(matured.counts.cases),
  },
  {
    name: 'Accepted',
    definition: 'Resolved, and stayed resolved for the whole acceptance window.',
    show: ({ matured }) => formatCount(matured.counts.accepted),
  },
  {
    name: 'Accepted-resolution rate',
    definition: 'Accepted, divided by all matured cases.',
    show: ({ figures }) => formatRate(figures.acceptedResolutionRate),
    strong: true,
  },
  {
    name: 'Handling cost',
    definition: 'What the first handling of the matured cases cost.',
    show: ({ matured }, currency) => formatMicros(matured.costMicros.handling, currency),
  },
  {
    name: 'Rework, failure impact, overhead',
    definition:
      'What came after the first handling, what the policy puts on failures, and the shares of oversight, platform and licences.',
    show: ({ matured: { costMicros } }, currency) =>
      formatMicros(BigInt(costMicros.full) - BigInt(costMicros.handling), currency),
  },
  {
    name: 'Cost per accepted resolution',
    definition: 'All of it, divided by the accepted resolutions.',
    show: ({ figures }, currency) => formatMoney(figures.costPerAcceptedResolution, currency),
    strong: true,
  },
]

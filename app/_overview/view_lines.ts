import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import type { Reading } from '#core/figures/reading.ts'
import { formatFigure } from '#core/format/figure.ts'

/** A line of one of the two views. */
export interface Line {
  /** The figure that it shows; null where it says that there is none. */
  id: FigureId | null
  name: string
  definition: string
  show: (reading: Reading, currency: string) => string
  /** Why there may be nothing to show. */
  missing: string
  /** The lines that a view is about. */
  strong: boolean
}

/** @returns a figure as a line; the views say by themselves over which cases, so a shorter name may do. */
const lineOf = (id: FigureId, { name, strong = false }: { name?: string; strong?: boolean } = {}): Line => ({
  id,
  name: name ?? figureOf(id).name,
  definition: figureOf(id).definition,
  show: (reading, currency) => formatFigure(id, reading, currency),
  missing: figureOf(id).missing,
  strong,
})

const AFTERWARDS = 'Rework, failure impact, overhead'
const NOT_COUNTED: Line = {
  id: null,
  name: AFTERWARDS,
  definition: 'Not part of this view.',
  show: () => 'not counted',
  missing: '',
  strong: false,
}

/** As deflection reads a range. */
export const DEFLECTION: readonly Line[] = [
  lineOf('cases'),
  lineOf('deflected'),
  lineOf('deflectionRate', { strong: true }),
  lineOf('handlingCost'),
  NOT_COUNTED,
  lineOf('costPerCase', { strong: true }),
]

/** As what was accepted reads it. */
export const ACCEPTED: readonly Line[] = [
  lineOf('maturedCases'),
  lineOf('accepted'),
  lineOf('acceptedResolutionRate', { strong: true }),
  lineOf('maturedHandlingCost', { name: 'Handling cost' }),
  lineOf('cleanUpCost', { name: AFTERWARDS }),
  lineOf('costPerAcceptedResolution', { strong: true }),
]

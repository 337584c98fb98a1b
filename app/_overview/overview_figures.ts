import type { FigureId } from '#core/figures/catalogue.ts'
import { COST_NAMES, type SumName } from '#core/figures/sum_names.ts'
import { CARDS } from './cards.ts'
import { ACCEPTED, DEFLECTION } from './view_lines.ts'

/** What stands in the chart's file beside the cost of each step: how much it rests on, and the other lines over time. */
export const STEP_FIGURES: readonly FigureId[] = [
  'cases',
  'accepted',
  'pending',
  'maturedShare',
  'acceptedResolutionRate',
  'containmentRate',
  'costPerCase',
  'qualityGap',
  'csat',
]

const VIEW_FIGURES = [...DEFLECTION, ...ACCEPTED].flatMap(({ id }) => (id === null ? [] : [id]))

/** All that the overview shows of the range: the main number, the chart, the cards, the two views, and the files of them. */
export const RANGE_FIGURES: readonly FigureId[] = [
  ...CARDS,
  ...VIEW_FIGURES,
  ...STEP_FIGURES,
  'costPerAcceptedResolution',
  'provisionalCostPerAcceptedResolution',
  'allHumanBaseline',
]

/** Of what cost is made, settled or not: the parts of the bars. */
export const PARTS_OF_COST: readonly SumName[] = COST_NAMES.flatMap((name) => [name, `matured.${name}` as const])

/** What is compared with: the main number, the cards, and whether a step has settled. */
export const COMPARED_FIGURES: readonly FigureId[] = [...CARDS, 'costPerAcceptedResolution', 'maturedShare']

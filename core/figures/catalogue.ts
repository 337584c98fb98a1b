import { CONVERSATION_FIGURES, CONVERSATION_SUMS } from './catalogue/conversation_figures.ts'
import { COST_FIGURES } from './catalogue/cost_figures.ts'
import { COST_SUMS } from './catalogue/cost_sums.ts'
import type { Figure } from './catalogue/figure.ts'
import { OUTCOME_FIGURES } from './catalogue/outcome_figures.ts'
import { OUTCOME_SUMS } from './catalogue/outcome_sums.ts'
import { SERVICE_FIGURES } from './catalogue/service_figures.ts'

/** The figures that answers give as `figures`, by their names there; `a.b` is b within a. */
export const ANSWERED = { ...OUTCOME_FIGURES, ...CONVERSATION_FIGURES, ...COST_FIGURES, ...SERVICE_FIGURES }
export type AnsweredId = keyof typeof ANSWERED
export const ANSWERED_IDS = Object.keys(ANSWERED) as AnsweredId[]

/**
 * Every figure there is, each described once (docs/metrics.md, section 4). Answers, their description, cards, columns, the
 * two views and the page of definitions are made of it.
 */
export const CATALOGUE = { ...ANSWERED, ...COST_SUMS, ...OUTCOME_SUMS, ...CONVERSATION_SUMS }
export type FigureId = keyof typeof CATALOGUE

/** What belongs together, in the order in which people read it. */
export const FIGURE_GROUPS: readonly { name: string; ids: readonly FigureId[] }[] = [
  { name: 'What a resolution costs', ids: idsOf({ ...COST_FIGURES, ...COST_SUMS }) },
  { name: 'What became of cases', ids: idsOf({ ...OUTCOME_FIGURES, ...OUTCOME_SUMS }) },
  { name: 'What became of conversations', ids: idsOf({ ...CONVERSATION_FIGURES, ...CONVERSATION_SUMS }) },
  { name: 'Service and work', ids: idsOf(SERVICE_FIGURES) },
]

/** Every figure's id, in the order of the groups. */
export const FIGURE_IDS: readonly FigureId[] = FIGURE_GROUPS.flatMap(({ ids }) => ids)

export const figureOf = (id: FigureId): Figure => CATALOGUE[id]

/** @returns the name where there is little room. */
export const shortNameOf = (id: FigureId): string => figureOf(id).shortName ?? figureOf(id).name

export const isFigureId = (text: string): text is FigureId => Object.hasOwn(CATALOGUE, text)

function idsOf<Group extends Record<string, Figure>>(group: Group): (keyof Group & FigureId)[] {
  return Object.keys(group) as (keyof Group & FigureId)[]
}

import { type FigureId, isFigureId } from '#core/figures/catalogue.ts'

/** The parameter of the address that names the figure. */
export const FIGURE_PARAM = 'figure'

const USUAL: FigureId = 'costPerAcceptedResolution'

/** @returns the figure whose course is asked for; the main one where the address names none, or none that there is. */
export function figureAsked(params: URLSearchParams): FigureId {
  const text = params.get(FIGURE_PARAM) ?? ''
  return isFigureId(text) ? text : USUAL
}

import { FIGURE_IDS, type FigureId } from '#core/figures/catalogue.ts'

/** The columns that the table has until others are chosen. */
export const USUAL_COLUMNS: readonly FigureId[] = [
  'cases',
  'maturedShare',
  'costPerAcceptedResolution',
  'acceptedResolutionRate',
  'recontactRate',
  'containmentRate',
  'escalationAccuracy',
  'takenUpShare',
  'costPerCase',
  'qualityGap',
  'csat',
]

/**
 * @param chosen the view's columns; none stands for the usual ones.
 * @returns the table's columns in their order: the usual ones first, then as the catalogue has them.
 */
export function columnsOf(chosen: readonly FigureId[]): FigureId[] {
  if (chosen.length === 0) return [...USUAL_COLUMNS]
  const inOrder = [...new Set([...USUAL_COLUMNS, ...FIGURE_IDS])]
  return inOrder.filter((id) => chosen.includes(id))
}

/** @returns the view's columns once these are chosen: none where they are the usual ones. */
export function chosenColumns(columns: ReadonlySet<FigureId>): FigureId[] {
  const usual = columns.size === USUAL_COLUMNS.length && USUAL_COLUMNS.every((id) => columns.has(id))
  return usual ? [] : columnsOf([...columns])
}

/** @returns the columns before and after those of the change, which stand beside the cost that they are about, else at the end. */
export function aroundChange(columns: readonly FigureId[]): [before: readonly FigureId[], after: readonly FigureId[]] {
  const place = columns.indexOf('costPerAcceptedResolution') + 1 || columns.length
  return [columns.slice(0, place), columns.slice(place)]
}

import type { Dimension } from '#core/segment/dimensions.ts'

/** @returns the name of a row: its span and the numbers of the values that it is about. */
export const segmentName = (span: number, by: readonly Dimension[], numberOf: (dimension: Dimension) => number): string =>
  `${span}/${by.map(numberOf).join('/')}`

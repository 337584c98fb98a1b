import { isCost, MEASURES, type Measures, measureColumn } from '../measures.ts'

/** @returns the measures of a row of a rollup that has some of their columns, each as a number or as text; the others are 0. */
export const measuresOf = (row: Readonly<Record<string, unknown>>): Measures =>
  Object.fromEntries(
    MEASURES.map((measure) => {
      const value = String(row[measureColumn(measure)] ?? 0)
      return [measure, isCost(measure) ? BigInt(value) : Number(value)]
    }),
  ) as Measures

import type { ClientBase } from 'pg'
import { type CostMeasure, isCost, isCounted, measureColumn, type NumberMeasure } from '#core/contribution/measures.ts'
import type { Handler } from '#core/event/types.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { sumListsStatement } from '../rollup/sum_statement.ts'
import type { AskedSums } from './asked_sums.ts'
import { tooManyRows } from './too_many_rows.ts'

/** The sums of one segment and the roots of one handler: a place of each list is a span, matured or not, that has any. */
export interface SumLists {
  /** Of the dimensions that are told apart. */
  numbers: Partial<Record<Dimension, number>>
  handler: Handler
  /** Places among the spans, in any order; one may come twice. */
  spans: number[]
  matured: boolean[]
  measures: { [M in NumberMeasure]?: number[] } & { [M in CostMeasure]?: ArrayLike<bigint> }
  overheadMicros: ArrayLike<bigint>
}

/** A list for each column but those of the keys, written as `3,0,12`. */
type Row = Record<string, number | null | string> & { span: string; matured: string; overhead_micros: string }

const listed = <T>(list: string): T[] => JSON.parse(`[${list}]`)

/** Integers of any size. */
export const wholeMicros = (list: string): bigint[] => list.split(',').map(BigInt)
/** Modulo 2^64, in a part of the memory: for those who take differences. */
export const microsIn64Bits = (list: string): BigInt64Array => BigInt64Array.from(list.split(','), BigInt)

/**
 * Hundreds of thousands of numbers come as a few hundred texts: as rows they would take longer to read than to sum up.
 * @param countedAs the way of counting of the version that is asked: what it lacks is left out.
 * @param microsIn how money is held.
 * @throws Problem `invalid_parameter` where there are more sums than were asked for.
 */
export async function readSumLists(
  client: ClientBase,
  { rollup, values, told, mostSums }: AskedSums,
  countedAs: number,
  microsIn: typeof wholeMicros | typeof microsIn64Bits,
): Promise<SumLists[]> {
  const { rows } = await askAnew<Row>(client, sumListsStatement(rollup), values)
  const measures = rollup.measures.filter((measure) => isCounted(measure, countedAs))
  const lists = rows.map(
    (row): SumLists => ({
      numbers: Object.fromEntries(told.map(([column, dimension]) => [dimension, Number(row[column])])),
      // Where handlers are read as one, no sum tells whose it is.
      handler: row.handler === null ? 'ai' : handlerOf(Number(row.handler)),
      spans: listed<number>(row.span).map((span) => span - 1),
      matured: listed(row.matured),
      measures: Object.fromEntries(
        measures.map((measure) => {
          const list = String(row[measureColumn(measure)])
          return [measure, isCost(measure) ? microsIn(list) : listed(list)]
        }),
      ),
      overheadMicros: microsIn(row.overhead_micros),
    }),
  )
  if (lists.reduce((count, { spans }) => count + spans.length, 0) > mostSums) throw tooManyRows()
  return lists
}

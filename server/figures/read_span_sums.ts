import type { ClientBase } from 'pg'
import type { Calendar } from '#core/calendar/calendar.ts'
import { isCost, isCounted, measureColumn } from '#core/contribution/measures.ts'
import { daysAndQuartersOf, runsOf } from '#core/figures/stretches.ts'
import type { SpanSums } from '#core/figures/sum_windows.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { sumListsStatement } from '../rollup/sum_statement.ts'
import { type AskedSums, askedOfDays, askedOfQuarters, pairFor, type SpansQuestion, tooManyRows } from './read_sums.ts'

/** Sums the cells of spans, matured or not as one: each by whole days where those can answer. @param each the dimension that is told apart. */
export async function readSpanSums(
  client: ClientBase,
  question: SpansQuestion,
  each: Dimension | null,
  calendar: Calendar,
): Promise<SpanSums[]> {
  const pair = pairFor(question.query)
  const { days, quarters } = pair ? daysAndQuartersOf(question.spans, calendar) : { days: [], quarters: runsOf(question.spans) }
  const asked = [
    ...(pair && days.length > 0 ? [askedOfDays(question, days, pair)] : []),
    ...(quarters.length > 0 ? [askedOfQuarters(question, quarters)] : []),
  ]
  return (await inOrder(asked.map((one) => read(client, question.countedAs, one, each)))).flat()
}

/** A list for each column but those of the keys. */
type Row = Record<string, number | null | readonly (number | string)[]> & { span: readonly number[] }

async function read(
  client: ClientBase,
  countedAs: number,
  { rollup, values, told, mostSums }: AskedSums,
  each: Dimension | null,
): Promise<SpanSums[]> {
  const { rows } = await askAnew<Row>(client, sumListsStatement(rollup), values)
  if (rows.reduce((sum, { span }) => sum + span.length, 0) > mostSums) throw tooManyRows()
  const measures = rollup.measures.filter((measure) => isCounted(measure, countedAs))
  const [column] = told.find(([, dimension]) => dimension === each) ?? []
  return rows.map((row) => {
    const handler = handlerOf(Number(row.handler))
    const lists = measures.map((measure) => {
      const list = row[measureColumn(measure)] as readonly (number | string)[]
      return [measure, isCost(measure) ? BigInt64Array.from(list, BigInt) : list]
    })
    return {
      about: each === null ? '' : each === 'handler' ? handler : String(row[column ?? '']),
      handler,
      spans: row.span.map((span) => span - 1),
      measures: Object.fromEntries(lists),
      overheadMicros: BigInt64Array.from(row.overhead_micros as readonly string[], BigInt),
    }
  })
}

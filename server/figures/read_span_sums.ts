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

/** A list for each column but those of the keys, written as `3,0,12`. */
type Row = Record<string, number | null | string> & { span: string; overhead_micros: string }

const numbersIn = (list: string): number[] => JSON.parse(`[${list}]`)
const microsIn = (list: string): BigInt64Array => BigInt64Array.from(list.split(','), BigInt)

async function read(
  client: ClientBase,
  countedAs: number,
  { rollup, values, told, mostSums }: AskedSums,
  each: Dimension | null,
): Promise<SpanSums[]> {
  const { rows } = await askAnew<Row>(client, sumListsStatement(rollup), values)
  const measures = rollup.measures.filter((measure) => isCounted(measure, countedAs))
  const [column] = told.find(([, dimension]) => dimension === each) ?? []
  const sums = rows.map((row): SpanSums => {
    // Where handlers are read as one, no sum tells whose it is.
    const handler = row.handler === null ? 'ai' : handlerOf(Number(row.handler))
    const lists = measures.map((measure) => {
      const list = String(row[measureColumn(measure)])
      return [measure, isCost(measure) ? microsIn(list) : numbersIn(list)]
    })
    return {
      about: each === null ? '' : each === 'handler' ? handler : String(row[column ?? '']),
      handler,
      spans: numbersIn(row.span).map((span) => span - 1),
      measures: Object.fromEntries(lists),
      overheadMicros: microsIn(row.overhead_micros),
    }
  })
  if (sums.reduce((count, { spans }) => count + spans.length, 0) > mostSums) throw tooManyRows()
  return sums
}

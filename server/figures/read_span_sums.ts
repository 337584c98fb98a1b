import type { ClientBase } from 'pg'
import type { Calendar } from '#core/calendar/calendar.ts'
import { daysAndQuartersOf, runsOf } from '#core/figures/stretches.ts'
import type { SpanSums } from '#core/figures/sum_windows.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { askedOfDays, askedOfQuarters, pairFor, type SpansQuestion } from './asked_sums.ts'
import { microsIn64Bits, readSumLists } from './read_sum_lists.ts'

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
  const lists = (await inOrder(asked.map((one) => readSumLists(client, one, question.countedAs, microsIn64Bits)))).flat()
  return lists.map(({ numbers, ...sums }) => {
    const about = each === null ? '' : each === 'handler' ? sums.handler : String(numbers[each])
    return { ...sums, about }
  })
}

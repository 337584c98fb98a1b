import { formatDay, formatTime } from '#core/format/date.ts'
import type { CostPoint } from '../_ui/cost_point.ts'
import type { AnswerHead } from './answer_head.ts'
import { bandWords, totalOf } from './cost_reading.ts'

/** @returns what writes the start of a step: `24 Nov`, with its hour, or as where a week or month begins. */
export const startFormat =
  ({ step, timeZone }: Pick<AnswerHead, 'step' | 'timeZone'>) =>
  (start: string): string => {
    const day = formatDay(start, timeZone)
    if (step === 'hour') return `${day}, ${formatTime(start, timeZone)}`
    return step === 'day' ? day : `${step} from ${day}`
  }

/** @returns the cost chart in a sentence or two, for those who do not see it. */
export function summaryOf(
  points: readonly CostPoint[],
  money: (amount: number) => string,
  formatStart: (start: string) => string,
): string {
  const settled = points.filter(({ parts }) => parts)
  const [first, last] = [settled[0], settled.at(-1)]
  const open = points.filter(({ known }) => known !== null).length
  const known =
    first && last
      ? `From ${money(totalOf(first))} on ${formatStart(first.start)} to ${money(totalOf(last))} on ${formatStart(last.start)}; ${open} of ${points.length} steps have not settled.`
      : 'Nothing in this range has settled yet.'
  const told = points.findLast(({ estimate }) => estimate)
  if (!told?.estimate) return known
  const { value } = told.estimate
  return `${known} Expected for ${formatStart(told.start)}: ${money(value)}, ${bandWords(told.estimate, money)} nine times in ten.`
}

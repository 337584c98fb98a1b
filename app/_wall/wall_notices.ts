import type { FiguresAnswer } from '#core/figures/contract.ts'
import { formatClock, formatDate } from '#core/format/date.ts'
import { formatRate } from '#core/format/number.ts'
import type { PolicyNews } from '../_overview/policy_news.ts'

interface Told {
  series: FiguresAnswer
  /** Why the figures could not be loaded anew; null where they were. */
  problem: string | null
  news: PolicyNews
  /** The share of the history that is counted under the next version of the policy, from 0 to 1. */
  countedShare: number
}

/** @returns what whoever looks at the wall should know of its figures, a line each: the chart keeps its room. */
export function wallNotices({ series, problem, news, countedShare }: Told): string[] {
  const { timeZone } = series
  const [made] = news.madeInRange
  return [
    ...(problem ? [`Not loaded anew since ${formatClock(series.asOf, timeZone)}: it is tried again by itself.`] : []),
    ...(news.building
      ? [
          `Counting all history under version ${news.building.version} of the policy, ${formatRate(countedShare)} done: ${news.building.changes}.`,
        ]
      : []),
    ...(made ? [`Policy version ${made.version}, of ${formatDate(made.madeAt, timeZone)}: ${made.changes}.`] : []),
  ]
}

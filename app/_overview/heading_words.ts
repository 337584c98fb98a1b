import type { FiguresAnswer } from '#core/figures/contract.ts'
import { numberIn, readingOf } from '#core/figures/reading.ts'
import { formatDay } from '#core/format/date.ts'
import { formatRate } from '#core/format/number.ts'

/**
 * @param against what the cards are compared with, e.g. `the 28 days before`; null without a comparison.
 * @returns what holds for all cards: what they are compared with, how much has settled, where they lead.
 */
export function headingWords(series: FiguresAnswer, against: string | null): string {
  const settled = numberIn('maturedShare', readingOf(series.rows))
  const compared = against === null ? '' : `Against ${against}, the thin line. `
  return `${compared}${settledWords(settled, formatDay(series.maturedThrough, series.timeZone))}Each leads to its segments.`
}

function settledWords(share: number | null, through: string): string {
  if (share === null || share === 1) return ''
  if (share === 0) return 'None of the cases has settled yet. '
  return `${formatRate(share)} of the cases have settled, those until ${through}: what may be taken back counts in these alone. `
}

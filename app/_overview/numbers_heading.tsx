import type { FiguresAnswer } from '#core/figures/contract.ts'
import { numberIn, readingOf } from '#core/figures/reading.ts'
import { formatDay } from '#core/format/date.ts'
import { formatRate } from '#core/format/number.ts'

interface NumbersHeadingProps {
  id: string
  series: FiguresAnswer
  /** What it is compared with, e.g. `the 28 days before`; null without a comparison. */
  against: string | null
}

/** Says once what holds for all cards: what they are compared with, how much has settled, where they lead. */
export function NumbersHeading({ id, series, against }: NumbersHeadingProps) {
  const settled = numberIn('maturedShare', readingOf(series.rows))
  return (
    <div className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <h2 id={id} className="text-sm font-semibold text-ink">
        The numbers behind it
      </h2>
      <p className="text-sm text-ink-default">
        {against !== null && `Against ${against}, the thin line. `}
        {settledWords(settled, formatDay(series.maturedThrough, series.timeZone))}
        Each leads to its segments.
      </p>
    </div>
  )
}

function settledWords(share: number | null, through: string): string {
  if (share === null || share === 1) return ''
  if (share === 0) return 'None of the cases has settled yet. '
  return `${formatRate(share)} of the cases have settled, those until ${through}: what may be taken back counts in these alone. `
}

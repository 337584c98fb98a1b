import type { TrendStep } from './prepare_trend.ts'
import { COLOURS, PART } from './trend_bars.ts'

interface TrendLegendProps {
  steps: readonly TrendStep[]
  against: string | null
}

/** Names what the chart shows, as far as it is there. */
export function TrendLegend({ steps, against }: TrendLegendProps) {
  const has = (standing: TrendStep['standing']): boolean => steps.some((step) => step.standing === standing)
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-default [print-color-adjust:exact]">
      <li className={ENTRY}>
        <span aria-hidden="true" className="size-2.5 rounded-[2px]" style={{ background: COLOURS[PART] }} />
        Settled
      </li>
      {has('expected') && (
        <li className={ENTRY}>
          <span aria-hidden="true" className="flex h-3 w-4 items-center bg-accent/22">
            <span className="h-0 w-4 border-t-2 border-accent" />
          </span>
          Expected, nine times in ten within the band
        </li>
      )}
      {(has('provisional') || has('expected')) && (
        <li className={ENTRY}>
          <span aria-hidden="true" className="size-2.5 border border-dashed border-ink-subtle" />
          So far: not settled yet
        </li>
      )}
      {against !== null && steps.some(({ before }) => before !== null) && (
        <li className={ENTRY}>
          <span aria-hidden="true" className="h-0 w-4 border-t-[1.5px] border-ink-default" />
          {against}
        </li>
      )}
    </ul>
  )
}

const ENTRY = 'flex items-center gap-1.5'

import { COST_PARTS, type CostPoint } from './cost_point.ts'

interface CostTooltipProps {
  point: CostPoint | undefined
  formatStart: (start: string) => string
  formatMoney: (amount: number) => string
}

/** What a bar is made of; for one that has not matured, why it must not be trusted yet. */
export function CostTooltip({ point, formatStart, formatMoney }: CostTooltipProps) {
  if (!point) return null
  const { parts } = point
  const total = parts ? Object.values(parts).reduce((sum, part) => sum + part, 0) : point.provisional
  return (
    <div className="max-w-64 rounded-tremor-default border border-line bg-surface p-3 text-sm shadow-tremor-dropdown">
      <p className="font-medium text-ink">{formatStart(point.start)}</p>
      <p className="mt-1 flex justify-between gap-6 font-semibold text-ink">
        <span>{parts ? 'Per accepted resolution' : 'Provisional'}</span>
        <span className="tabular-nums">{total === null ? '–' : formatMoney(total)}</span>
      </p>
      {parts &&
        COST_PARTS.map(({ key, name, colour }) => (
          <p key={key} className="flex items-center justify-between gap-6 text-ink-default">
            <span className="flex items-center gap-2">
              <span className="size-2.5 rounded-[2px]" style={{ background: colour }} />
              {name}
            </span>
            <span className="tabular-nums">{formatMoney(parts[key])}</span>
          </p>
        ))}
      {!parts && <p className="mt-1 text-ink-default">{point.pending} resolutions may still be taken back: it can only rise.</p>}
      {point.releases.length > 0 && <p className="mt-1 text-ink-default">Released: {point.releases.join(', ')}</p>}
    </div>
  )
}

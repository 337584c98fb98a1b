import { useId } from 'react'
import { Hatch } from '../_ui/charts/hatch.tsx'
import { COST_PARTS, type CostPart, type CostPoint } from '../_ui/cost_point.ts'

/** Names what the chart shows; handling and rework always, the rest where it is there at all. */
export function PartsLegend({ points, against }: { points: readonly CostPoint[]; against: string | null }) {
  const isThere = (key: CostPart): boolean =>
    key === 'handling' || key === 'rework' || points.some(({ parts }) => parts !== null && parts[key] !== 0)
  const hasEstimate = points.some(({ estimate }) => estimate !== null)
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-default [print-color-adjust:exact]">
      {COST_PARTS.filter(({ key }) => isThere(key)).map(({ key, name, colour }) => (
        <li key={key} className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-2.5 rounded-[2px]" style={{ background: colour }} />
          {name}
        </li>
      ))}
      {hasEstimate && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="flex h-3 w-4 items-center bg-accent/22">
            <span className="h-0 w-4 border-t-2 border-accent" />
          </span>
          Expected, nine times in ten within the band
        </li>
      )}
      {points.some(({ known }) => known !== null) && <OpenBar hasEstimate={hasEstimate} />}
      {hasMark(points, 'alert') && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="rounded-full border border-bad px-1.5 text-[10px] font-semibold text-bad">
            !
          </span>
          Alerts
        </li>
      )}
      {hasMark(points, 'note') && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="rounded-[3px] bg-accent px-1 text-[10px] font-semibold text-accent-contrast">
            1
          </span>
          Notes
        </li>
      )}
      {against !== null && points.some(({ before }) => before !== null) && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="h-0 w-4 border-t-[1.5px] border-ink-default" />
          {against}
        </li>
      )}
    </ul>
  )
}

const hasMark = (points: readonly CostPoint[], kind: string): boolean =>
  points.some(({ marks }) => marks.some((mark) => mark.kind === kind))

function OpenBar({ hasEstimate }: { hasEstimate: boolean }) {
  const id = useId()
  return (
    <li className="flex items-center gap-1.5">
      <svg aria-hidden="true" viewBox="0 0 10 16" className="h-4 w-2.5">
        <defs>
          <Hatch id={id} />
        </defs>
        <rect width="10" height="8" fill={`url(#${id})`} />
        <rect x="0.5" y="7.5" width="9" height="8" fill="var(--surface)" stroke="var(--ink-subtle)" />
      </svg>
      {hasEstimate ? 'Provisional, and what is still to come' : 'Not settled: known so far, can only rise'}
    </li>
  )
}

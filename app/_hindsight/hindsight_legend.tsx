import type { ReactNode } from 'react'

interface HindsightLegendProps {
  /** Which of the two are shown. */
  hasSaidThen: boolean
  hasReconstructed: boolean
  /** Whether anything has settled. */
  hasCameOf: boolean
  hasOutside: boolean
}

/** What the marks of the chart are. */
export function HindsightLegend({ hasSaidThen, hasReconstructed, hasCameOf, hasOutside }: HindsightLegendProps) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-default [print-color-adjust:exact]">
      {hasSaidThen && <Entry mark={<Band className="bg-accent/26" />}>Expected then, with the band of nine in ten</Entry>}
      {hasReconstructed && (
        <Entry mark={<Band className="border border-dashed border-accent bg-accent/8" />}>
          {hasSaidThen ? 'The same, reconstructed' : 'Expected, with the band of nine in ten; reconstructed'}
        </Entry>
      )}
      {hasCameOf && <Entry mark={<span className="mx-auto size-2 rounded-full bg-ink" />}>Came of it</Entry>}
      {hasOutside && <Entry mark={<span className="mx-auto size-2.5 rounded-full bg-bad" />}>Outside of the band</Entry>}
      <Entry mark={<span className="mx-auto h-1.5 w-3 rounded-[1px] border border-ink-subtle bg-surface" />}>
        Provisional then
      </Entry>
    </ul>
  )
}

const Entry = ({ mark, children }: { mark: ReactNode; children: ReactNode }) => (
  <li className="flex items-center gap-1.5">
    <span aria-hidden="true" className="flex h-4 w-4 items-center">
      {mark}
    </span>
    {children}
  </li>
)

const Band = ({ className }: { className: string }) => (
  <span className={`mx-auto flex h-4 w-2.5 items-center rounded-[2px] ${className}`}>
    <span className="h-0.5 w-full bg-accent" />
  </span>
)

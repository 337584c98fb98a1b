import type { SmallLine } from './charts/small_line.ts'
import { Stretched, Stroke } from './charts/stretched.tsx'

/** A small course of a figure among others; its numbers stand beside it. */
export function SmallLineChart({ line, height }: { line: SmallLine; height: number }) {
  return (
    <svg width="100%" height={height} overflow="visible" className="block" aria-hidden="true">
      <line x1="0" x2="100%" y1={line.zero} y2={line.zero} stroke="var(--line-strong)" />
      <Stretched height={height}>
        <path d={line.band} fill="var(--accent)" fillOpacity="0.22" />
        <Stroke d={line.open} colour="var(--accent)" width={1.5} dashes="3 3" />
        <Stroke d={line.settled} colour="var(--accent)" width={1.75} />
      </Stretched>
      {line.end && (
        <circle
          cx={`${line.end.x}%`}
          cy={line.end.y}
          r="3"
          fill={line.end.isSettled ? 'var(--accent)' : 'var(--surface)'}
          stroke="var(--accent)"
          strokeWidth="1.5"
        />
      )}
    </svg>
  )
}

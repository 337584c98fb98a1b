import { type LineCell, prepareCellLine } from './charts/cell_line.ts'
import { Stretched, Stroke } from './charts/stretched.tsx'

const HEIGHT = 28

/** The course of a figure over periods, small; its numbers stand beside it. */
export function CellLineChart({ cells, className }: { cells: readonly LineCell[]; className?: string }) {
  const shape = prepareCellLine(cells, HEIGHT)
  return (
    <div className={className}>
      {shape && (
        <svg width="100%" height={HEIGHT} overflow="visible" className="block" aria-hidden="true">
          <Stretched height={HEIGHT}>
            <path d={shape.band} fill="var(--accent)" fillOpacity="0.2" />
            <Stroke d={shape.line} colour="var(--accent)" width={1.5} />
          </Stretched>
          {shape.end && (
            <circle
              cx={`${shape.end.x}%`}
              cy={shape.end.y}
              r="3"
              fill={shape.end.isFirm ? 'var(--accent)' : 'var(--surface)'}
              stroke="var(--accent)"
              strokeWidth="1.5"
            />
          )}
        </svg>
      )}
    </div>
  )
}

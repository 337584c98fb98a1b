import { prepareSparkline, type SparkPoint } from './charts/sparkline_shape.ts'
import { Stretched, Stroke } from './charts/stretched.tsx'

interface SparklineProps {
  points: readonly SparkPoint[]
  /** The same steps of the time that is compared with. */
  before: readonly (number | null)[]
  className?: string
}

const HEIGHT = 40

/** The shape of a figure over the range, on 0; the numbers themselves stand in the chart and its table. */
export function Sparkline({ points, before, className }: SparklineProps) {
  const shape = prepareSparkline(points, before, HEIGHT)
  return (
    <div className={className}>
      {shape && (
        <svg width="100%" height={HEIGHT} overflow="visible" className="block" aria-hidden="true">
          <Stretched height={HEIGHT}>
            <path d={shape.surface} fill="var(--accent)" fillOpacity="0.1" />
            <Stroke d={`M0,${shape.zero}L100,${shape.zero}`} colour="var(--line-strong)" width={1} />
            <Stroke d={shape.beforeLine} colour="var(--ink-subtle)" width={1} />
            <Stroke d={shape.line} colour="var(--accent)" width={1.75} />
          </Stretched>
          <circle cx={`${shape.end.x}%`} cy={shape.end.y} r="2.5" fill="var(--accent)" />
        </svg>
      )}
    </div>
  )
}

import { type LineRange, prepareDayLine } from './charts/day_line.ts'
import { Stretched, Stroke } from './charts/stretched.tsx'

const HEIGHT = 24

interface DayLineProps {
  values: readonly (number | null)[]
  range: LineRange
  colour: string
}

/** The shape of a few weeks in a line of a table, against a dashed mark; the numbers stand beside it. */
export function DayLine({ values, range, colour }: DayLineProps) {
  const line = prepareDayLine(values, range, HEIGHT)
  return (
    <svg width="100%" height={HEIGHT} overflow="visible" className="block" aria-hidden="true">
      {line && (
        <>
          <Stretched height={HEIGHT}>
            <Stroke d={`M0,${line.mark}L100,${line.mark}`} colour="var(--line-strong)" width={1} dashes="3 3" />
            <Stroke d={line.path} colour={colour} width={1.5} />
          </Stretched>
          <circle cx={`${line.end.x}%`} cy={line.end.y} r="2.5" fill={colour} />
        </>
      )}
    </svg>
  )
}

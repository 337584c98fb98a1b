import { prepareIntervalBar, type RatioRange } from './charts/interval_bar.ts'

const HEIGHT = 20
const MIDDLE = HEIGHT / 2
const TIP = 4

interface IntervalMarkProps {
  range: RatioRange
  colour: string
}

/** Where a ratio may lie, around a dashed line at "as much as before", from half to twice; the numbers stand beside it. */
export function IntervalMark({ range, colour }: IntervalMarkProps) {
  const { from, to, point, isOpen } = prepareIntervalBar(range)
  return (
    <svg width="100%" height={HEIGHT} overflow="visible" className="block" aria-hidden="true">
      <line x1="50%" x2="50%" y1="0" y2={HEIGHT} stroke="var(--ink-subtle)" strokeDasharray="3 3" />
      <line x1={`${from}%`} x2={`${to}%`} y1={MIDDLE} y2={MIDDLE} stroke={colour} strokeOpacity="0.45" strokeWidth="6" />
      {isOpen.left && <Tip x="0%" towards={-1} colour={colour} />}
      {isOpen.right && <Tip x="100%" towards={1} colour={colour} />}
      {point !== null && <circle cx={`${point}%`} cy={MIDDLE} r="4" fill={colour} stroke="var(--surface)" />}
    </svg>
  )
}

/** It goes on there. */
const Tip = ({ x, towards, colour }: { x: string; towards: 1 | -1; colour: string }) => (
  <svg x={x} y={MIDDLE} overflow="visible" aria-hidden="true">
    <path d={`M0 ${-TIP}L${towards * TIP} 0L0 ${TIP}z`} fill={colour} fillOpacity="0.45" />
  </svg>
)

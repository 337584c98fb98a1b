import type { PlacedMark } from './mark_lanes.ts'

/** A row of labels. */
export const LANE_HEIGHT = 22
const LABEL_HEIGHT = 18
const LETTER_WIDTH = 6.4
const PADDING = 14

/** A note's colour alone does not tell it from the others: it has corners, and a tail. */
const COLOURS = {
  release: { fill: 'var(--ink)', line: 'var(--ink)', ink: 'var(--surface)' },
  policy: { fill: 'var(--surface)', line: 'var(--ink)', ink: 'var(--ink)' },
  alert: { fill: 'var(--surface)', line: 'var(--bad)', ink: 'var(--bad)' },
  note: { fill: 'var(--accent)', line: 'var(--accent)', ink: 'var(--accent-contrast)' },
}

/** Down to the mark's line, wherever that is below the label. */
const tailAt = (width: number, line: number): string =>
  `M${(Math.min(width - 6, Math.max(6, line)) - 3).toFixed(1)} ${LABEL_HEIGHT - 1}l3 4l3 -4z`

/** Marks over a plot: a dotted line down through it, and what it is on top; a release is dark, a policy an outline, an alert says !, a note is a bubble. */
export function MarkLabels({ marks, top, bottom }: { marks: readonly PlacedMark[]; top: number; bottom: number }) {
  return marks.map((mark) => (
    // A percentage of the width and pixels from there.
    <svg key={`${mark.kind} ${mark.label} ${mark.x}`} x={`${mark.x}%`} overflow="visible" aria-hidden="true">
      <line
        y1={mark.lane === null ? top : mark.lane * LANE_HEIGHT + LABEL_HEIGHT}
        y2={bottom}
        stroke="var(--ink-default)"
        strokeDasharray="1.5 3"
      />
      {mark.lane !== null && <Label {...mark} lane={mark.lane} />}
    </svg>
  ))
}

/** Moved by as much of its own width as it stands across the chart: so it never hangs over an edge. */
function Label({ kind, label, x, lane }: PlacedMark & { lane: number }) {
  const width = label.length * LETTER_WIDTH + PADDING
  const left = (-width * x) / 100
  const { fill, line, ink } = COLOURS[kind]
  return (
    <g transform={`translate(${left.toFixed(1)} ${lane * LANE_HEIGHT})`}>
      <rect
        x="0.5"
        y="0.5"
        width={width.toFixed(1)}
        height={LABEL_HEIGHT - 1}
        rx={kind === 'note' ? 3 : (LABEL_HEIGHT - 1) / 2}
        fill={fill}
        stroke={line}
      />
      {kind === 'note' && <path d={tailAt(width, -left)} fill={fill} />}
      <text x={(width / 2).toFixed(1)} y={LABEL_HEIGHT - 5} textAnchor="middle" fontSize="11" fontWeight="600" fill={ink}>
        {label}
      </text>
    </g>
  )
}

import type { ReactNode } from 'react'

/** A box of 100 by `height` over all the width there is, for paths: these know no percentages. Their strokes do not stretch. */
export function Stretched({ height, children }: { height: number; children: ReactNode }) {
  return (
    <svg
      viewBox={`0 0 100 ${height}`}
      width="100%"
      height={height}
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

interface StrokeProps {
  d: string
  colour: string
  width: number
  dashes?: string
  /** A rim in the colour of the ground, so that the line stands out from what it crosses. */
  rim?: boolean
}

/** A line within {@link Stretched}; nothing where it has no point. */
export function Stroke({ d, colour, width, dashes, rim = false }: StrokeProps) {
  if (d === '') return null
  const shape = { d, fill: 'none', vectorEffect: 'non-scaling-stroke', strokeLinecap: 'round', strokeLinejoin: 'round' } as const
  return (
    <>
      {rim && <path {...shape} stroke="var(--surface)" strokeWidth={width + 2} />}
      <path {...shape} stroke={colour} strokeWidth={width} strokeDasharray={dashes} />
    </>
  )
}

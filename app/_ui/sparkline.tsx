'use client'
import { SparkAreaChart } from '@tremor/react'
import { classNames } from './class_names.ts'

export interface SparkPoint {
  start: string
  value: number | null
}

/** The shape of a figure over the range; the numbers themselves stand in the chart and its table. */
export function Sparkline({ points, className }: { points: readonly SparkPoint[]; className?: string }) {
  const known = points.filter((point) => point.value !== null)
  if (known.length < 2) return <div aria-hidden="true" className={className} />
  return (
    <div aria-hidden="true" className={classNames('relative', className)}>
      <SparkAreaChart
        data={[...points]}
        index="start"
        categories={['value']}
        autoMinValue
        showGradient={false}
        className="pointer-events-none absolute inset-0 h-full w-full"
      />
    </div>
  )
}

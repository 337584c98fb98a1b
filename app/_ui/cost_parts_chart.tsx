'use client'
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { COST_PARTS, type CostPoint } from './cost_point.ts'
import { CostTooltip } from './cost_tooltip.tsx'

interface CostPartsChartProps {
  points: readonly CostPoint[]
  formatStart: (start: string) => string
  formatMoney: (amount: number) => string
}

const AXIS = { tickLine: false, axisLine: false, tick: { fill: 'var(--ink-subtle)', fontSize: 12 } }

/** Stacked parts where cohorts have matured; a hatched, grey, provisional edge where they have not; marks of releases. */
export function CostPartsChart({ points, formatStart, formatMoney }: CostPartsChartProps) {
  const edge = points.find((point) => point.provisional !== null)
  const last = points.at(-1)
  return (
    <div aria-hidden="true" className="h-80 w-full">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={[...points]} margin={{ top: 20, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <defs>
            <pattern id="not-matured" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill="var(--surface-subtle)" />
              <line x1="0" y1="0" x2="0" y2="6" stroke="var(--line-strong)" strokeWidth="2" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="start" tickFormatter={formatStart} minTickGap={28} {...AXIS} />
          <YAxis tickFormatter={formatMoney} width={60} tickCount={4} {...AXIS} />
          {edge && last && (
            <ReferenceArea
              x1={edge.start}
              x2={last.start}
              label={{ value: 'not matured yet', position: 'insideTopLeft', fill: 'var(--ink-subtle)', fontSize: 11, dx: 4 }}
              fill="var(--surface-muted)"
              fillOpacity={0.7}
              ifOverflow="extendDomain"
            />
          )}
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--surface-subtle)', fillOpacity: 0.6 }}
            content={({ active, payload }) =>
              active ? <CostTooltip point={payload?.[0]?.payload} {...{ formatStart, formatMoney }} /> : null
            }
          />
          {COST_PARTS.map(({ key, colour }) => (
            <Bar key={key} dataKey={`parts.${key}`} stackId="cost" fill={colour} isAnimationActive={false} maxBarSize={40} />
          ))}
          <Bar
            dataKey="provisional"
            stackId="cost"
            fill="url(#not-matured)"
            stroke="var(--line-strong)"
            strokeDasharray="3 2"
            isAnimationActive={false}
            maxBarSize={40}
          />
          {points
            .filter((point) => point.releases.length > 0)
            .map((point) => (
              <ReferenceLine
                key={point.start}
                x={point.start}
                stroke="var(--ink-default)"
                strokeDasharray="2 3"
                label={{ value: point.releases.join(', '), position: 'top', fill: 'var(--ink-default)', fontSize: 11 }}
              />
            ))}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

import { Badge } from '#app/_ui/badge.tsx'
import { formatCount } from '#core/format/number.ts'
import { DIMENSION_NAMES, MAX_VALUES_PER_DIMENSION, OPEN_DIMENSIONS, type OpenDimension } from '#core/segment/dimensions.ts'

/** How full each dimension is, and which are cut off. */
export function DimensionValues({ values }: { values: Record<OpenDimension, number> }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
      {OPEN_DIMENSIONS.map((dimension) => (
        <div key={dimension} className="flex items-baseline justify-between gap-3 border-b border-line pb-1">
          <dt className="text-ink-default">{DIMENSION_NAMES[dimension]}</dt>
          <dd className="text-ink">
            {values[dimension] >= MAX_VALUES_PER_DIMENSION && <Badge tone="warn">full: further ones are “other values”</Badge>}{' '}
            {formatCount(values[dimension])} of {formatCount(MAX_VALUES_PER_DIMENSION)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

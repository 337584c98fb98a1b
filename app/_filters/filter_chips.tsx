'use client'
import { valueName } from '#core/format/segment.ts'
import { DIMENSION_NAMES, DIMENSIONS } from '#core/segment/dimensions.ts'
import type { Filters } from '../_view/view.ts'

/** The filters that are on, each with what takes it off. */
export function FilterChips({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const on = DIMENSIONS.flatMap((dimension) => (filters[dimension] ? [{ dimension, values: filters[dimension] }] : []))
  if (on.length === 0) return null
  return (
    <ul aria-label="Filters" className="flex flex-wrap gap-2">
      {on.map(({ dimension, values }) => {
        const name = `${DIMENSION_NAMES[dimension]}: ${values.map((value) => valueName(dimension, value)).join(' or ')}`
        const { [dimension]: _gone, ...others } = filters
        return (
          <li key={dimension} className="flex items-center rounded-full bg-accent-faint pl-3 text-sm text-ink-emphasis">
            {name}
            <button
              type="button"
              aria-label={`Remove the filter ${name}`}
              onClick={() => onChange(others)}
              className="flex size-8 items-center justify-center rounded-full text-ink-default hover:text-ink"
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

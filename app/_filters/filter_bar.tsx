'use client'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Button } from '../_ui/button.tsx'
import { Select } from '../_ui/select.tsx'
import { Spinner } from '../_ui/waiting.tsx'
import { COMPARISON_LABELS } from '../_view/labels.ts'
import { useView } from '../_view/use_view.ts'
import { COMPARISONS, type View } from '../_view/view.ts'
import { FilterChips } from './filter_chips.tsx'
import type { KnownValues } from './filter_dialog.tsx'
import { RangeFields } from './range_fields.tsx'

const COMPARISON_OPTIONS = COMPARISONS.map((value) => ({ value, label: COMPARISON_LABELS[value] }))
const STEPS: readonly { value: View['step']; label: string }[] = [
  { value: 'auto', label: 'Step: automatic' },
  { value: 'hour', label: 'By hour' },
  { value: 'day', label: 'By day' },
  { value: 'week', label: 'By week' },
  { value: 'month', label: 'By month' },
]

/** Dialogs weigh 18 kB: fetched when the hand or the focus comes near, so that it is there when it is asked for. */
const fetchDialog = () => import('./filter_dialog.tsx')
const FilterDialog = lazy(() => fetchDialog().then((file) => ({ default: file.FilterDialog })))

interface FilterBarProps {
  today: string
  /** The first local date of which there is data; null where there is none. */
  firstDay: string | null
  firstDayOfWeek: number
  values: KnownValues
  /** The step is for screens with time on an axis. */
  hasStep?: boolean
  hasComparison?: boolean
  hasRange?: boolean
  children?: ReactNode
}

/** Range, comparison, step and filters: all of it goes into the address. */
export function FilterBar({ values, hasStep = false, hasComparison = true, hasRange = true, children, ...days }: FilterBarProps) {
  const { view, change, pending } = useView()
  const [open, setOpen] = useState(false)
  return (
    <div className="mb-4 space-y-3" aria-busy={pending}>
      <div className="flex flex-wrap items-start gap-2">
        {hasRange && <RangeFields {...{ view, change, ...days }} />}
        {hasComparison && (
          <Select
            label="Comparison"
            labelHidden
            className="w-auto"
            options={COMPARISON_OPTIONS}
            value={view.comparison}
            onValueChange={(comparison) => change({ comparison })}
          />
        )}
        {hasStep && (
          <Select
            label="Step"
            labelHidden
            className="w-auto"
            options={STEPS}
            value={view.step}
            onValueChange={(step) => change({ step })}
          />
        )}
        {children}
        <Button
          look="secondary"
          onPointerEnter={() => void fetchDialog()}
          onFocus={() => void fetchDialog()}
          onClick={() => setOpen(true)}
        >
          Filter …
        </Button>
        {pending && (
          <span className="flex h-9 items-center">
            <Spinner label="Loading the figures" />
          </span>
        )}
      </div>
      <FilterChips filters={view.filters} onChange={(filters) => change({ filters })} />
      {open && (
        <Suspense>
          <FilterDialog
            filters={view.filters}
            values={values}
            onClose={() => setOpen(false)}
            onApply={(filters) => {
              setOpen(false)
              change({ filters })
            }}
          />
        </Suspense>
      )}
    </div>
  )
}

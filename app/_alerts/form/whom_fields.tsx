import { lazy, Suspense, useState } from 'react'
import { DIMENSION_NAMES, DIMENSIONS } from '#core/segment/dimensions.ts'
import { FilterChips } from '../../_filters/filter_chips.tsx'
import type { KnownValues } from '../../_filters/filter_dialog.tsx'
import { Button } from '../../_ui/button.tsx'
import { Select } from '../../_ui/select.tsx'
import type { RuleDraft } from '../rule_draft.ts'
import { type PartProps, Section } from './section.tsx'

const FilterDialog = lazy(() => import('../../_filters/filter_dialog.tsx').then((file) => ({ default: file.FilterDialog })))

const ONE = { value: '', label: 'One alert for all of it' }
const EACH = [ONE, ...DIMENSIONS.map((value) => ({ value, label: `One alert for each ${DIMENSION_NAMES[value].toLowerCase()}` }))]

interface WhomFieldsProps extends PartProps<RuleDraft> {
  values: KnownValues
  /** How many alerts can come of it; null where it is one. */
  atMost: string | null
  error: string | undefined
}

/** Of which cases, and whether each value of a dimension has an alert of its own. */
export function WhomFields({ draft, change, values, atMost, error }: WhomFieldsProps) {
  const [open, setOpen] = useState(false)
  return (
    <Section title="For whom">
      <div className="flex flex-wrap items-center gap-2">
        {Object.keys(draft.filters).length === 0 && <span className="text-sm text-ink-default">All cases</span>}
        <FilterChips filters={draft.filters} onChange={(filters) => change({ filters })} />
        <Button look="secondary" onClick={() => setOpen(true)}>
          Filter …
        </Button>
      </div>
      <Select
        label="One alert for each"
        labelHidden
        options={EACH}
        value={draft.each ?? ''}
        onValueChange={(value) => change({ each: DIMENSIONS.find((one) => one === value) ?? null })}
        hint={draft.each === null ? undefined : atMost}
      />
      {error && (
        <p role="alert" className="text-sm font-medium text-bad">
          {error}
        </p>
      )}
      {open && (
        <Suspense>
          <FilterDialog
            filters={draft.filters}
            values={values}
            onClose={() => setOpen(false)}
            onApply={(filters) => {
              setOpen(false)
              change({ filters })
            }}
          />
        </Suspense>
      )}
    </Section>
  )
}

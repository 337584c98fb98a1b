'use client'
import { useState } from 'react'
import { valueName } from '#core/format/segment.ts'
import { DIMENSION_NAMES, DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { TextField } from '../_ui/text_field.tsx'
import type { Filters } from '../_view/view.ts'

/** The values that each dimension is known to have; '' is "not said". */
export type KnownValues = Record<Dimension, string[]>

interface FilterDialogProps {
  filters: Filters
  values: KnownValues
  onClose: () => void
  onApply: (filters: Filters) => void
}

/** Which cases to look at: any of the values chosen of a dimension, and so for each dimension. */
export function FilterDialog({ filters, values, onClose, onApply }: FilterDialogProps) {
  const [chosen, setChosen] = useState(filters)
  const toggle = (dimension: Dimension, value: string) =>
    setChosen((before) => {
      const had = before[dimension] ?? []
      const now = had.includes(value) ? had.filter((one) => one !== value) : [...had, value].sort()
      const { [dimension]: _gone, ...others } = before
      return now.length === 0 ? others : { ...others, [dimension]: now }
    })
  return (
    <Dialog
      open
      onClose={onClose}
      title="Filter"
      actions={
        <>
          <Button look="quiet" onClick={() => setChosen({})}>
            Clear all
          </Button>
          <Button onClick={() => onApply(chosen)}>Show</Button>
        </>
      }
    >
      <div className="max-h-[60dvh] space-y-5 overflow-y-auto p-1">
        {DIMENSIONS.filter((dimension) => values[dimension].length > 0).map((dimension) => (
          <Choices key={dimension} {...{ dimension, toggle }} values={values[dimension]} chosen={chosen[dimension] ?? []} />
        ))}
      </div>
    </Dialog>
  )
}

interface ChoicesProps {
  dimension: Dimension
  values: readonly string[]
  chosen: readonly string[]
  toggle: (dimension: Dimension, value: string) => void
}

/** Longer lists than this get a field to search in. */
const MANY = 12
const SHOWN = 60

function Choices({ dimension, values, chosen, toggle }: ChoicesProps) {
  const [search, setSearch] = useState('')
  const found = values.filter((value) => valueName(dimension, value).toLowerCase().includes(search.toLowerCase()))
  const shown = [...new Set([...chosen, ...found])].slice(0, SHOWN)
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold text-ink">{DIMENSION_NAMES[dimension]}</legend>
      {values.length > MANY && (
        <TextField
          label={`Search ${DIMENSION_NAMES[dimension].toLowerCase()}`}
          labelHidden
          placeholder="Search"
          className="mb-2"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <div className="flex max-h-44 flex-wrap gap-x-4 gap-y-1 overflow-y-auto p-0.5">
        {shown.map((value) => (
          <label key={value} className="flex min-h-7 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={chosen.includes(value)}
              onChange={() => toggle(dimension, value)}
            />
            {valueName(dimension, value)}
          </label>
        ))}
      </div>
      {found.length > shown.length && (
        <p className="mt-1 text-xs text-ink-subtle">and {found.length - shown.length} more: search for them</p>
      )}
    </fieldset>
  )
}

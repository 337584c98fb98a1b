'use client'
import { DIMENSION_NAMES, DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'
import { Select } from '../_ui/select.tsx'
import { useView } from '../_view/use_view.ts'

const OPTIONS = DIMENSIONS.map((value) => ({ value, label: `By ${DIMENSION_NAMES[value].toLowerCase()}` }))

/** By which dimension, and by which second one. */
export function DimensionFields() {
  const { view, change } = useView()
  const [first = 'topic', second] = view.by
  const others = DIMENSIONS.filter((dimension) => dimension !== first)
  const seconds = [
    { value: 'none' as const, label: 'and by nothing else' },
    ...others.map((value) => ({ value, label: `and by ${DIMENSION_NAMES[value].toLowerCase()}` })),
  ]
  const choose = (by: (Dimension | undefined)[]) =>
    change({ by: [...new Set(by)].filter((dimension) => dimension !== undefined) })
  return (
    <>
      <Select
        label="First dimension"
        labelHidden
        className="w-auto"
        options={OPTIONS}
        value={first}
        onValueChange={(value) => choose([value, second])}
      />
      <Select
        label="Second dimension"
        labelHidden
        className="w-auto"
        options={seconds}
        value={second ?? 'none'}
        onValueChange={(value) => choose([first, value === 'none' ? undefined : value])}
      />
    </>
  )
}

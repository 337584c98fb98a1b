import { RANGE_LABELS } from '../_view/labels.ts'
import { RANGE_NAMES, type RangeName } from '../_view/view.ts'

/** The ranges with a name, as people choose them. */
export const RANGE_OPTIONS: readonly { value: RangeName; label: string }[] = RANGE_NAMES.map((value) => ({
  value,
  label: RANGE_LABELS[value],
}))

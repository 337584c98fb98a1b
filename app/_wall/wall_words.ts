import { valueName } from '#core/format/segment.ts'
import { DIMENSION_NAMES, DIMENSIONS } from '#core/segment/dimensions.ts'
import { RANGE_LABELS } from '../_view/labels.ts'
import type { View } from '../_view/view.ts'

/** @returns what the wall shows, in words: the range by its name (dates say themselves beside the number), and the filters. */
export function wallWords({ range, filters }: View): string {
  const filtered = DIMENSIONS.flatMap((dimension) => {
    const values = filters[dimension]
    return values ? [`${DIMENSION_NAMES[dimension]}: ${values.map((value) => valueName(dimension, value)).join(' or ')}`] : []
  })
  return [...(typeof range === 'string' ? [RANGE_LABELS[range]] : []), ...filtered].join(' · ')
}

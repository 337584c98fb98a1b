import { valueName } from '#core/format/segment.ts'
import { DIMENSION_NAMES, DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'
import { type Filters, parseView } from '../../_view/view.ts'
import type { Command } from '../command.ts'
import type { Here } from '../here.ts'

/** A filter for each value that is known, which takes it off where it is on; and one to take off all. */
export function filterCommands(here: Here): Command[] {
  const { filters } = parseView(here.params)
  const commands = DIMENSIONS.flatMap((dimension) =>
    knownValues(here, dimension, filters).map((value): Command => {
      const isOn = filters[dimension]?.includes(value) === true
      return {
        id: `filter.${dimension}.${value}`,
        group: 'Filters',
        name: `${DIMENSION_NAMES[dimension]}: ${valueName(dimension, value)}`,
        also: `filter ${value}`,
        isOn,
        ...(isOn && { hint: 'takes it off' }),
        does: { kind: 'look', change: { filters: toggled(filters, dimension, value) } },
      }
    }),
  )
  if (Object.keys(filters).length === 0) return commands
  const none: Command = {
    ...{ id: 'filter.none', group: 'Filters', name: 'Take off all filters', also: 'clear remove reset' },
    does: { kind: 'look', change: { filters: {} } },
  }
  return [none, ...commands]
}

/** Those that are on first, so that they are seen; a link may name some that nobody knows. */
const knownValues = ({ values }: Here, dimension: Dimension, filters: Filters): string[] => [
  ...new Set([...(filters[dimension] ?? []), ...(values[dimension] ?? [])]),
]

function toggled(filters: Filters, dimension: Dimension, value: string): Filters {
  const had = filters[dimension] ?? []
  const now = had.includes(value) ? had.filter((one) => one !== value) : [...had, value].sort()
  const { [dimension]: _gone, ...others } = filters
  return now.length === 0 ? others : { ...others, [dimension]: now }
}

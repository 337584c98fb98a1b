import { screenPath } from '#core/address/paths.ts'
import { addressOf, firstDate, parsePeriod, shiftPeriod } from '#core/review/period.ts'
import { COMPARISON_LABELS, RANGE_LABELS } from '../../_view/labels.ts'
import { shiftedRange } from '../../_view/shifted_range.ts'
import { COMPARISONS, parseView, RANGE_NAMES } from '../../_view/view.ts'
import type { Command, Deed } from '../command.ts'
import type { Here } from '../here.ts'

/** Ranges, the periods beside the one that is shown, and what it is compared with. */
export function viewCommands(here: Here): Command[] {
  const view = parseView(here.params)
  const ranges = RANGE_NAMES.map(
    (range): Command => ({
      id: `range.${range}`,
      group: 'Range',
      name: RANGE_LABELS[range],
      isOn: view.range === range,
      does: { kind: 'look', change: { range } },
    }),
  )
  const comparisons = COMPARISONS.map(
    (comparison): Command => ({
      id: `comparison.${comparison}`,
      group: 'Comparison',
      name: COMPARISON_LABELS[comparison],
      also: 'compare with against',
      isOn: view.comparison === comparison,
      does: { kind: 'look', change: { comparison } },
    }),
  )
  return [
    ...ranges,
    beside(here, { id: 'period.before', name: 'The period before', direction: -1 }),
    beside(here, { id: 'period.after', name: 'The period after', direction: 1 }),
    ...comparisons,
  ]
}

function beside(here: Here, { id, name, direction }: { id: string; name: string; direction: -1 | 1 }): Command {
  const review = reviewBeside(here, direction)
  if (review) return { id, group: 'Range', name, does: review }
  const range = shiftedRange(parseView(here.params), direction, here)
  return {
    ...{ id, group: 'Range', name, also: direction < 0 ? 'earlier previous back' : 'later next forward' },
    does: range ? { kind: 'look', change: { range } } : { kind: 'say', words: 'The range goes to today already.' },
  }
}

/** On the page of a review: that of the period beside it; null elsewhere. */
function reviewBeside({ workspaceSlug, path, firstDayOfWeek, today }: Here, direction: -1 | 1): Deed | null {
  const pathOf = (period: string): string => screenPath(workspaceSlug, { screen: 'review', period })
  const period = path.startsWith(pathOf('')) ? parsePeriod(path.slice(pathOf('').length), firstDayOfWeek) : null
  if (!period) return null
  const next = shiftPeriod(period, direction, firstDayOfWeek)
  if (firstDate(next, firstDayOfWeek).toString() > today) return { kind: 'say', words: `The next ${period.kind} has not begun.` }
  return { kind: 'go', address: pathOf(addressOf(next)) }
}

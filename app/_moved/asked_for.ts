import type { Dimension } from '#core/segment/dimensions.ts'
import { comparisonOf } from '../_view/period.ts'
import { rangeOf } from '../_view/questions.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import type { View } from '../_view/view.ts'
import type { MovedAsked } from './moved_source.ts'

/** @returns what a view asks: its range, against what it is compared with; against the time before where it is with nothing. */
export function askedFor(view: View, settings: ScreenSettings, nowMs: number): MovedAsked {
  const range = rangeOf(view, settings, nowMs)
  const against = comparisonOf(view, range)
  const { from, to } = range
  return against ? { from, to, againstFrom: against.from, againstTo: against.to } : { from, to }
}

/** @returns by what: whoever handles a case has much to say in what it costs, so that is always told apart. */
export const askedBy = ({ by }: Pick<View, 'by'>): Dimension[] => ['handler', ...by.filter((one) => one !== 'handler')]

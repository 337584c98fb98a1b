import { screenPath } from '#core/address/paths.ts'
import type { Review, ReviewLink } from '#core/review/contract.ts'
import { DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'
import { choiceParams, type ListChoice } from '../_conversations/list_params.ts'
import { localDate } from '../_view/period.ts'
import { DEFAULT_VIEW, type Filters, viewParams } from '../_view/view.ts'

/** @returns the address of what is behind a number of a review, in the time of its period. */
export function reviewHref(
  { workspace, period, timeZone }: Pick<Review, 'workspace' | 'period' | 'timeZone'>,
  { to, segment, state, cause }: ReviewLink,
): string {
  const range = {
    from: localDate(Date.parse(period.from), timeZone),
    through: localDate(Date.parse(period.to) - 1, timeZone),
  }
  const params = viewParams({ ...DEFAULT_VIEW, range, filters: filtersOf(segment) })
  if (to !== 'conversations') return screenPath(workspace, { screen: to }, params)
  const choice: ListChoice = { state: state ?? 'ended', cause: cause ?? 'any', order: 'newest', place: null }
  for (const [name, value] of choiceParams(choice)) params.append(name, value)
  return screenPath(workspace, { screen: 'conversations' }, params)
}

const filtersOf = (segment: ReviewLink['segment']): Filters =>
  Object.fromEntries(
    DIMENSIONS.flatMap((dimension): [Dimension, string[]][] => {
      const value = segment[dimension]
      return value === undefined ? [] : [[dimension, [value ?? '']]]
    }),
  )

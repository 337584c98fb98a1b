import { passes } from '#core/figures/passes.ts'
import type { FlipMessage } from '#core/live/messages.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import { addDays, localDate } from '../_view/period.ts'
import { askedFilters, rangeOf } from '../_view/questions.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import type { View } from '../_view/view.ts'

/** Which flips a feed shows: those of a view, as a question to the API and for each one that is heard. */
export interface AskedFlips {
  /** @returns the query of `GET /api/v1/flips` for so many of them at an instant. */
  address: (nowMs: number, limit: number) => string
  takes: (flip: FlipMessage) => boolean
}

/** @returns the flips that happened in the view's range, in cases that its filters let through. */
export function askedFlips(view: View, settings: ScreenSettings): AskedFlips {
  const filters = askedFilters(view.filters)
  return {
    address: (nowMs, limit) => {
      const { from, to } = rangeOf(view, settings, nowMs)
      const params = new URLSearchParams({ from, to, limit: String(limit), total: 'false' })
      for (const name of DIMENSIONS) for (const value of view.filters[name] ?? []) params.append(name, value)
      return params.toString()
    },
    // What is heard may have happened long ago: events arrive late.
    takes: ({ at, segment }) => {
      const { from, to } = rangeOf(view, settings, Date.now())
      const date = localDate(Date.parse(at), settings.timeZone)
      return date >= from && date <= addDays(to, -1) && passes(segment, filters)
    },
  }
}

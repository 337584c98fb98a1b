import type { MovedAnswer } from '#core/moved/contract.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { judgedSource } from '../_drift/drift_source.ts'
import type { LiveSource } from '../_live/live_state.ts'
import { ownAnswer } from '../_live/own_answer.ts'
import { askedFilters } from '../_view/questions.ts'
import type { Filters } from '../_view/view.ts'

/** What is asked of `GET /api/v1/drift/moved`, without the dimensions: these one chooses on the screen. */
export type MovedAsked = Readonly<Record<string, string>>

/** @returns the parameters of the question. */
export function movedParams(asked: MovedAsked, by: readonly Dimension[], filters: Filters): URLSearchParams {
  const params = new URLSearchParams({ ...asked, by: by.join(',') })
  for (const [name, values] of Object.entries(askedFilters(filters))) for (const value of values) params.append(name, value ?? '')
  return params
}

/** What moved: loaded anew when series were judged, since what is expected has moved then. */
export const movedSource = (params: URLSearchParams): LiveSource<MovedAnswer> =>
  judgedSource(`/api/v1/drift/moved?${params}`, ownAnswer<MovedAnswer>('segments'))

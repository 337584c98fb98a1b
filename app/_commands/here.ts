import type { Role } from '#core/access/scopes.ts'
import { PLAIN_QUERY, screenPath, withQuery } from '#core/address/paths.ts'
import type { Place } from '#core/address/screens.ts'
import type { SavedView } from '#core/saved_view/contract.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { carriedTo, withView } from '../_view/params.ts'
import type { View } from '../_view/view.ts'

/** Where somebody is who asks for a command, and what is known there. */
export interface Here {
  workspaceSlug: string
  role: Role
  path: string
  /** The query of the page. */
  params: URLSearchParams
  /** The workspace's local date. */
  today: string
  firstDayOfWeek: number
  /** What the page offers to save, by its labels. */
  exports: readonly string[]
  singleKeys: boolean
  /** What is loaded when the palette opens; empty until then. */
  values: Readonly<Partial<Record<Dimension, readonly string[]>>>
  savedViews: readonly SavedView[]
}

/** The screens that show what the view says. */
const WITH_VIEW = ['overview', 'segments', 'trends', 'conversations', 'definitions'] as const

/** @returns the address of a screen under the view that is shown. */
export const addressOf = ({ workspaceSlug, params }: Here, to: Place): string =>
  screenPath(workspaceSlug, to, carriedTo(to.screen, params))

/** @returns the address of the same screen with a change of the view; of the overview from a screen without one. */
export function addressWith({ workspaceSlug, path, params }: Here, change: Partial<View>): string {
  const isShown = WITH_VIEW.some((screen) => path === screenPath(workspaceSlug, { screen }))
  const query = withView(isShown ? params : carriedTo('overview', params), change)
  // Said also where it is the default: the bare address of a workspace opens a start view.
  return withQuery(isShown ? path : screenPath(workspaceSlug, { screen: 'overview' }), query.size > 0 ? query : PLAIN_QUERY)
}

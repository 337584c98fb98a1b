import type { SavedScreen, SavedView, Shows } from '#core/saved_view/contract.ts'
import { screenQuery } from './screen_query.ts'
import { savedViewPath, screenNameOf } from './view_address.ts'
import { VIEW_PARAM } from './view_param.ts'

/** A line of the menu. */
export interface MenuEntry {
  id: number
  name: string
  /** Which screen it shows, in words. */
  screenName: string
  path: string
  shared: boolean
  ownerName: string | null
  changeable: boolean
  isStart: boolean
  isCurrent: boolean
  /** Whether it is of the screen that is open. */
  isHere: boolean
}

export interface ViewsMenu {
  screen: SavedScreen
  own: MenuEntry[]
  others: MenuEntry[]
  /** The view that the page shows; `changed` where it has gone on from there. */
  current: { id: number; name: string; changeable: boolean; changed: boolean } | null
}

/** Where a page stands. */
export interface Here {
  slug: string
  screen: SavedScreen
  params: URLSearchParams
}

/** @returns what the menu of a page says of the views that its visitor may open. */
export function viewsMenu(views: readonly SavedView[], here: Here): ViewsMenu {
  const shown = currentOf(views, here)
  const entries = views.map((view): MenuEntry => {
    const { id, name, shared, ownerName, changeable, isStart } = view
    const more = { screenName: screenNameOf(view), path: savedViewPath(here.slug, view), isHere: view.screen === here.screen }
    return { id, name, shared, ownerName, changeable, isStart, isCurrent: id === shown?.id, ...more }
  })
  return {
    screen: here.screen,
    own: entries.filter(({ ownerName }) => ownerName === null),
    others: entries.filter(({ ownerName }) => ownerName !== null),
    current: shown ? currentView(shown, here) : null,
  }
}

const currentView = (shown: SavedView, here: Here): ViewsMenu['current'] => ({
  ...{ id: shown.id, name: shown.name, changeable: shown.changeable },
  changed: !showsSame(shown, here),
})

/** The view that the address names or, where it names none of this screen, one that shows just this: of one's own first. */
function currentOf(views: readonly SavedView[], here: Here): SavedView | undefined {
  const ofScreen = views.filter(({ screen }) => screen === here.screen)
  const named = ofScreen.find(({ id }) => String(id) === here.params.get(VIEW_PARAM))
  if (named) return named
  const same = ofScreen.filter((view) => showsSame(view, here))
  return same.find(({ ownerName }) => ownerName === null) ?? same[0]
}

const showsSame = ({ screen, query }: Shows, here: Here): boolean =>
  screenQuery(screen, new URLSearchParams(query)) === screenQuery(here.screen, here.params)

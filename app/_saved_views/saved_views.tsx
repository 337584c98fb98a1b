import type { SavedScreen } from '#core/saved_view/contract.ts'
import { listSavedViews } from '#server/saved_views/list_saved_views.ts'
import type { PageAccess } from '../_http/decide_page_access.ts'
import { visitorOf } from './viewer_of.ts'
import { ViewsButton } from './views_button.tsx'
import { viewsMenu } from './views_menu.ts'

interface SavedViewsProps {
  access: PageAccess
  screen: SavedScreen
  params: URLSearchParams
}

/** The saved views of a page's visitor, in its header. */
export async function SavedViews({ access, screen, params }: SavedViewsProps) {
  const views = await listSavedViews(visitorOf(access))
  return <ViewsButton menu={viewsMenu(views, { slug: access.workspaceSlug, screen, params })} />
}

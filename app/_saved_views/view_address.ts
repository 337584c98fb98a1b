import { screenPath } from '#core/address/paths.ts'
import type { Shows } from '#core/saved_view/contract.ts'
import { MAIN_SCREENS } from '../_links/entries.ts'
import { VIEW_PARAM } from './view_param.ts'

/** @returns the path of a saved view, which names it besides all that it shows. */
export function savedViewPath(slug: string, { id, screen, query }: Shows & { id: number }): string {
  const params = new URLSearchParams(query)
  params.set(VIEW_PARAM, String(id))
  return screenPath(slug, { screen }, params)
}

/** @returns which screen a view shows, in words. */
export function screenNameOf({ screen, query }: Shows): string {
  if (new URLSearchParams(query).get('state') === 'handoffs') return 'Handoffs'
  return MAIN_SCREENS.find(({ to }) => to.screen === screen)?.name ?? ''
}

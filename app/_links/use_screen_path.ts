'use client'
import { useParams, useSearchParams } from 'next/navigation'
import { screenPath } from '#core/address/paths.ts'
import type { Place } from '#core/address/screens.ts'
import { carriedTo } from '../_view/params.ts'
import { parseView, viewParams } from '../_view/view.ts'

/** @returns the view of the page, as the query of links to others; none where it is the default one. */
export const useCarriedView = (): URLSearchParams => viewParams(parseView(new URLSearchParams(useSearchParams())))

/**
 * @returns what makes the paths of the screens of the workspace that the page itself belongs to; with the page's own view, where
 * no query is given.
 */
export function useScreenPath(): (to: Place, query?: URLSearchParams | string) => string {
  const { slug } = useParams<{ slug: string }>()
  const params = new URLSearchParams(useSearchParams())
  return (to, query) => screenPath(slug, to, query ?? carriedTo(to.screen, params))
}

import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { fillPath, withQuery } from '#core/address/paths.ts'
import type { Screen } from '#core/address/screens.ts'
import { knowsOwner } from '#server/access/has_owner.ts'
import { readSession } from '#server/access/read_session.ts'
import { accessOf, decidePageAccess, type PageAccess } from './decide_page_access.ts'

/** What Next hands to the page of a screen: the values of the brackets in its path, percent-encoded, and its query. */
export interface ScreenProps<Names extends string = 'slug'> {
  params: Promise<Record<'slug' | Names, string>>
  searchParams: PageParams
}

/** Read once for a page and its layouts. */
const readPageSession = cache(async () => readSession(await headers()))

/**
 * For layouts, which do not know which of their pages is asked for: that one leads away where it must.
 * @returns who looks; null where nobody is signed in who belongs to the workspace.
 */
export async function findPageAccess(params: Promise<{ slug: string }>): Promise<PageAccess | null> {
  const [session, { slug }] = await Promise.all([readPageSession(), params])
  return session && accessOf(session, decodeURIComponent(slug))
}

/**
 * Every page of a workspace begins with this, before anything of it is sent: leads away, or answers 404, where the visitor may
 * not see it (`decidePageAccess`).
 */
export async function requirePageAccess(screen: Screen, props: ScreenProps<string>): Promise<PageAccess> {
  const [session, encoded, query] = await Promise.all([readPageSession(), props.params, paramsOf(props.searchParams)])
  const values = Object.fromEntries(Object.entries(encoded).map(([name, value]) => [name, decodeURIComponent(value)]))
  const slug = values.slug ?? ''
  const address = withQuery(fillPath(slug, screen, values), query)
  const decision = decidePageAccess(session, session !== null || (await knowsOwner()), { screen, slug, address })
  if (decision.kind === 'lead') return redirect(decision.to)
  return decision.kind === 'show' ? decision.access : notFound()
}

import { redirect } from 'next/navigation'
import { cache } from 'react'
import { readStartView } from '#server/saved_views/read_start_view.ts'
import type { PageAccess } from '../_http/decide_page_access.ts'
import { type PageParams, paramsOf } from '../_page/search_params.ts'
import { savedViewPath } from './view_address.ts'

/** Read once for a page and its layouts. */
const readStart = cache((workspaceId: number, userId: string) => readStartView({ workspaceId, userId }))

/** @returns the address of the view that a visitor begins with in a workspace; null where they chose none. */
export async function startPathOf({ workspaceId, workspaceSlug, userId }: PageAccess): Promise<string | null> {
  const start = await readStart(workspaceId, userId)
  return start && savedViewPath(workspaceSlug, start)
}

/** Leads to the start view from the bare address of a workspace; one that says what to show shows that. */
export async function leadToStart(access: PageAccess, searchParams: PageParams): Promise<void> {
  if ((await paramsOf(searchParams)).size > 0) return
  const start = await startPathOf(access)
  if (start) redirect(start)
}

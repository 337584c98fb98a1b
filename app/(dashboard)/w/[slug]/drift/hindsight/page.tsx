import type { Metadata } from 'next'
import { Suspense } from 'react'
import { Hindsight } from '#app/_hindsight/hindsight.tsx'
import { hindsightQuery, parseHindsightView } from '#app/_hindsight/hindsight_view.ts'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { BackTo } from '#app/_links/back_to.tsx'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { screenPath } from '#core/address/paths.ts'
import { readHindsight } from '#server/drift/read_hindsight.ts'

export const metadata: Metadata = { title: 'How good were we' }

/** What people trust the expected figures by. */
export default async function HindsightPage(props: ScreenProps) {
  const access = await requirePageAccess('hindsight', props)
  return (
    <>
      <PageHeader
        title="How good were we"
        hint="What was expected of each past day and week, as it was said then, and what came of it."
        back={<BackTo screen="drift">Drift</BackTo>}
      />
      <Suspense fallback={<TableSkeleton />}>
        <InHindsight access={access} searchParams={props.searchParams} />
      </Suspense>
    </>
  )
}

async function InHindsight({ access, searchParams }: { access: PageAccess; searchParams: PageParams }) {
  const view = parseHindsightView(await paramsOf(searchParams))
  return orProblem({ path: screenPath(access.workspaceSlug, { screen: 'hindsight' }) }, async () => (
    <Hindsight answer={await readHindsight(access.workspaceId, hindsightQuery(view), new Date())} view={view} />
  ))
}

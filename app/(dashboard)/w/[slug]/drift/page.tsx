import type { Metadata } from 'next'
import { Suspense } from 'react'
import { DriftList } from '#app/_drift/drift_list.tsx'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { ScreenButton } from '#app/_links/screen_link.tsx'
import { askedOf, foremostDimension, foremostMoved } from '#app/_moved/asked_of.ts'
import { MovedSection } from '#app/_moved/moved_section.tsx'
import { EmptyWorkspace } from '#app/_page/empty_workspace.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { readDrift } from '#server/drift/read_drift.ts'
import { readStanding } from '#server/ingestion/read_standing.ts'

export const metadata: Metadata = { title: 'Drift' }

/** Every watched series: what drifts, since when, and what it costs. */
export default async function DriftPage(props: ScreenProps) {
  const access = await requirePageAccess('drift', props)
  return (
    <>
      <PageHeader
        title="Drift"
        hint="What is different from before, by more than chance: seen by the hour, long before it has settled."
        actions={
          <>
            <ScreenButton to={{ screen: 'releases' }} look="secondary">
              Releases
            </ScreenButton>
            <ScreenButton to={{ screen: 'hindsight' }} look="secondary">
              How good were we
            </ScreenButton>
            <ScreenButton to={{ screen: 'moved' }} look="secondary">
              What moved it
            </ScreenButton>
            <ScreenButton to={{ screen: 'baseline' }} look="secondary">
              What is normal
            </ScreenButton>
          </>
        }
      />
      <Suspense fallback={<TableSkeleton />}>
        <Watched access={access} />
      </Suspense>
    </>
  )
}

async function Watched({ access }: { access: PageAccess }) {
  const now = new Date()
  const [answer, { sequence }] = await Promise.all([readDrift(access.workspaceId, now), readStanding(access.workspaceId)])
  if (sequence === 0) return <EmptyWorkspace shows="what drifts, and since when" />
  const asked = askedOf(foremostMoved(answer.series))
  return (
    <DriftList initial={answer}>
      <Suspense fallback={<TableSkeleton />}>
        <MovedSection {...{ access, asked, now }} by={foremostDimension(answer.series)} />
      </Suspense>
    </DriftList>
  )
}

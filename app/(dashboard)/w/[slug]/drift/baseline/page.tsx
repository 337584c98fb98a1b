import type { Metadata } from 'next'
import { Suspense } from 'react'
import { BaselineScreen } from '#app/_drift/baseline_screen.tsx'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { BackTo } from '#app/_links/back_to.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { roleAllows } from '#core/access/scopes.ts'
import { readBaseline } from '#server/drift/read_baseline.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'What is normal' }

/** The baseline that drift is judged by. */
export default async function BaselinePage(props: ScreenProps) {
  const access = await requirePageAccess('baseline', props)
  return (
    <>
      <PageHeader
        title="What is normal"
        hint="Learned once from four weeks, then kept as it is: what drifts is judged by it. It is never learned again silently."
        back={<BackTo screen="drift">Drift</BackTo>}
      />
      <Suspense fallback={<TableSkeleton />}>
        <Baseline access={access} />
      </Suspense>
    </>
  )
}

async function Baseline({ access }: { access: PageAccess }) {
  const [answer, { policy }] = await Promise.all([
    readBaseline(access.workspaceId, new Date()),
    readWorkspace(access.workspaceId),
  ])
  return (
    <BaselineScreen
      initial={answer}
      currency={policy.currency}
      timeZone={policy.timeZone}
      mayLearn={roleAllows(access.role, 'policy:write')}
    />
  )
}

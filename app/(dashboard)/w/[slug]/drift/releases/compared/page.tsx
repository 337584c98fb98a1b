import type { Metadata } from 'next'
import { Suspense } from 'react'
import { FilterBar } from '#app/_filters/filter_bar.tsx'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { BackTo } from '#app/_links/back_to.tsx'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { askInTurn } from '#app/_releases/ask_in_turn.ts'
import { ChooseVersions } from '#app/_releases/choose_versions.tsx'
import { ComparisonScreen } from '#app/_releases/comparison_screen.tsx'
import { askedVersions, filtersIn } from '#app/_releases/page_params.ts'
import { RefreshEachHour } from '#app/_releases/refresh_each_hour.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { localDate } from '#app/_view/period.ts'
import { screenPath } from '#core/address/paths.ts'
import type { Calendar } from '#core/calendar/calendar.ts'
import { parseVersionsQuery } from '#core/release/compare_query.ts'
import { listVersions } from '#server/releases/list_versions.ts'
import { readComparedVersions } from '#server/releases/read_compared_versions.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Two versions' }

/** How far back versions are offered. */
const OFFERED_MS = 84 * 86_400_000

/** Two agent versions side by side: before and after a release, or in the same hours. */
export default async function ComparedVersionsPage(props: ScreenProps) {
  const access = await requirePageAccess('comparedVersions', props)
  return (
    <Suspense fallback={<TableSkeleton />}>
      <Compared access={access} searchParams={props.searchParams} />
    </Suspense>
  )
}

async function Compared({ access, searchParams }: { access: PageAccess; searchParams: PageParams }) {
  const { workspaceId, workspaceSlug } = access
  const [params, { policy }] = await Promise.all([paramsOf(searchParams), readWorkspace(workspaceId)])
  const filters = filtersIn(params).toString()
  const now = new Date()
  const nowMs = now.getTime()
  const asked = (calendar: Calendar) => parseVersionsQuery(askedVersions(params), { calendar, nowMs })
  return orProblem({ title: 'Two versions', path: screenPath(workspaceSlug, { screen: 'releases' }) }, async () => {
    const [answer, versions, values] = await Promise.all([
      askInTurn(access, () => readComparedVersions(workspaceId, asked, now)),
      listVersions(workspaceId, { fromMs: nowMs - OFFERED_MS, toMs: nowMs }),
      listSegmentValues(workspaceId),
    ])
    const { before, after } = answer.comparison
    return (
      <>
        <PageHeader title={`${after.version} beside ${before.version}`} back={<BackTo screen="releases">Releases</BackTo>} />
        <FilterBar
          today={localDate(nowMs, policy.timeZone)}
          firstDay={null}
          firstDayOfWeek={policy.firstDayOfWeek}
          values={{ ...values, agentVersion: [] }}
          hasRange={false}
          hasComparison={false}
        />
        <ComparisonScreen {...{ answer, filters }}>
          <ChooseVersions {...{ versions, filters }} version={after.version} against={before.version} />
        </ComparisonScreen>
        <RefreshEachHour asOf={answer.asOf} />
      </>
    )
  })
}

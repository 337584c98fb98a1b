import type { Metadata } from 'next'
import { Suspense } from 'react'
import { FilterBar } from '#app/_filters/filter_bar.tsx'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { BackTo } from '#app/_links/back_to.tsx'
import { EmptyWorkspace } from '#app/_page/empty_workspace.tsx'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { askInTurn } from '#app/_releases/ask_in_turn.ts'
import { ChooseVersions } from '#app/_releases/choose_versions.tsx'
import { askedReleases, filtersIn, olderQuery } from '#app/_releases/page_params.ts'
import { RefreshEachHour } from '#app/_releases/refresh_each_hour.tsx'
import { ReleasesScreen } from '#app/_releases/releases_screen.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { localDate } from '#app/_view/period.ts'
import { screenPath } from '#core/address/paths.ts'
import type { Calendar } from '#core/calendar/calendar.ts'
import { parseReleasesQuery } from '#core/release/compare_query.ts'
import { readStanding } from '#server/ingestion/read_standing.ts'
import { readComparedReleases } from '#server/releases/read_compared_releases.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Releases' }

/** Releases, each beside the version before: worse, better, or when it can be told. */
export default async function ReleasesPage(props: ScreenProps) {
  const access = await requirePageAccess('releases', props)
  return (
    <>
      <PageHeader
        title="Releases"
        hint="What came of each agent version, beside the one before it, at the same age: seen within hours, not when all has settled."
        back={<BackTo screen="drift">Drift</BackTo>}
      />
      <Suspense fallback={<TableSkeleton />}>
        <Releases access={access} searchParams={props.searchParams} />
      </Suspense>
    </>
  )
}

async function Releases({ access, searchParams }: { access: PageAccess; searchParams: PageParams }) {
  const { workspaceId, workspaceSlug } = access
  const [params, { policy }, { sequence }] = await Promise.all([
    paramsOf(searchParams),
    readWorkspace(workspaceId),
    readStanding(workspaceId),
  ])
  if (sequence === 0) return <EmptyWorkspace shows="what came of each release" />
  const now = new Date()
  const filters = filtersIn(params).toString()
  const asked = (calendar: Calendar) => parseReleasesQuery(askedReleases(params), { calendar, nowMs: now.getTime() })
  return orProblem({ path: screenPath(workspaceSlug, { screen: 'releases' }) }, async () => {
    const [answer, values] = await Promise.all([
      askInTurn(access, () => readComparedReleases(workspaceId, asked, now)),
      listSegmentValues(workspaceId),
    ])
    return (
      <>
        <FilterBar
          today={localDate(now.getTime(), policy.timeZone)}
          firstDay={null}
          firstDayOfWeek={policy.firstDayOfWeek}
          values={{ ...values, agentVersion: [] }}
          hasRange={false}
          hasComparison={false}
        />
        <div className="space-y-4">
          <ReleasesScreen {...{ answer, filters }} older={olderQuery(params, answer)} />
          <ChooseVersions versions={answer.versions} filters={filters} />
        </div>
        <RefreshEachHour asOf={answer.asOf} />
      </>
    )
  })
}

import type { Metadata } from 'next'
import { Suspense } from 'react'
import { FilterBar } from '#app/_filters/filter_bar.tsx'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { BackTo } from '#app/_links/back_to.tsx'
import { answerMoved } from '#app/_moved/answer_moved.ts'
import { askedBy, askedFor } from '#app/_moved/asked_for.ts'
import { Moved } from '#app/_moved/moved.tsx'
import { movedParams } from '#app/_moved/moved_source.ts'
import { EmptyWorkspace } from '#app/_page/empty_workspace.tsx'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { DimensionFields } from '#app/_segments/dimension_fields.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { localDate } from '#app/_view/period.ts'
import { settingsOf } from '#app/_view/settings.ts'
import { parseView } from '#app/_view/view.ts'
import { screenPath } from '#core/address/paths.ts'
import { readFirstCohort } from '#server/figures/read_first_cohort.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'What moved it' }

/** What moved cost per accepted resolution between any two ranges. */
export default async function MovedPage(props: ScreenProps) {
  const access = await requirePageAccess('moved', props)
  return (
    <Suspense fallback={<TableSkeleton />}>
      <MovedBetween access={access} searchParams={props.searchParams} />
    </Suspense>
  )
}

async function MovedBetween({ access, searchParams }: { access: PageAccess; searchParams: PageParams }) {
  const [params, workspace] = await Promise.all([paramsOf(searchParams), readWorkspace(access.workspaceId)])
  const view = parseView(params)
  const settings = settingsOf(workspace)
  const now = new Date()
  const asked = askedFor(view, settings, now.getTime())
  const by = askedBy(view)
  const question = movedParams(asked, by, view.filters)
  return orProblem({ title: 'What moved it', path: screenPath(access.workspaceSlug, { screen: 'moved' }) }, async () => {
    const [answer, values, firstMs] = await Promise.all([
      answerMoved(access, question, now),
      listSegmentValues(access.workspaceId),
      readFirstCohort(access.workspaceId),
    ])
    return (
      <>
        <PageHeader
          title="What moved it"
          hint="Cost per accepted resolution between two ranges, split exactly by segment and cause."
          back={<BackTo screen="drift">Drift</BackTo>}
        />
        <FilterBar
          today={localDate(now.getTime(), settings.timeZone)}
          firstDay={firstMs === null ? null : localDate(firstMs, settings.timeZone)}
          firstDayOfWeek={settings.firstDayOfWeek}
          values={values}
        >
          <DimensionFields />
        </FilterBar>
        {firstMs === null ? (
          <EmptyWorkspace shows="what moved the cost of a resolution" />
        ) : (
          <Moved key={question.toString()} {...{ asked, by }} filters={view.filters} initial={answer} meanwhile={answer} />
        )}
      </>
    )
  })
}

import type { Metadata } from 'next'
import { answerQuestions } from '#app/_figures/answer_questions.ts'
import { FilterBar } from '#app/_filters/filter_bar.tsx'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { WhenDrawn } from '#app/_page/when_drawn.tsx'
import { SavedViews } from '#app/_saved_views/saved_views.tsx'
import { ColumnFields } from '#app/_segments/column_fields.tsx'
import { DimensionFields } from '#app/_segments/dimension_fields.tsx'
import { segmentFigures } from '#app/_segments/segment_figures.ts'
import { Segments } from '#app/_segments/segments.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { localDate } from '#app/_view/period.ts'
import { segmentQuestions } from '#app/_view/questions.ts'
import { settingsOf } from '#app/_view/settings.ts'
import { DEFAULT_VIEW, parseView, viewHref } from '#app/_view/view.ts'
import { roleAllows } from '#core/access/scopes.ts'
import { screenPath } from '#core/address/paths.ts'
import { readFirstCohort } from '#server/figures/read_first_cohort.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Segments' }

export default async function SegmentsPage(props: ScreenProps) {
  const access = await requirePageAccess('segments', props)
  return (
    <WhenDrawn fallback={<TableSkeleton />}>
      <SegmentFigures access={access} searchParams={props.searchParams} />
    </WhenDrawn>
  )
}

async function SegmentFigures({ access, searchParams }: { access: PageAccess; searchParams: PageParams }) {
  const [params, workspace] = await Promise.all([paramsOf(searchParams), readWorkspace(access.workspaceId)])
  const view = parseView(params)
  const settings = settingsOf(workspace)
  const now = new Date()
  // Order and columns are the browser's: while they take the same figures it is the same screen.
  const { sort, columns } = DEFAULT_VIEW
  const key = `${viewHref('', { ...view, sort, columns })} ${segmentFigures(view).sort()} ${settings.policyVersion}`
  return orProblem({ title: 'Segments', path: screenPath(access.workspaceSlug, { screen: 'segments' }) }, async () => {
    const [answers, values, firstMs] = await Promise.all([
      answerQuestions(access, segmentQuestions(view, settings), now),
      listSegmentValues(access.workspaceId),
      readFirstCohort(access.workspaceId),
    ])
    return (
      <>
        <PageHeader
          title="Segments"
          hint="Where resolutions hold, and where they do not."
          actions={<SavedViews screen="segments" {...{ access, params }} />}
        />
        <FilterBar
          today={localDate(now.getTime(), settings.timeZone)}
          firstDay={firstMs === null ? null : localDate(firstMs, settings.timeZone)}
          firstDayOfWeek={settings.firstDayOfWeek}
          values={values}
        >
          <DimensionFields />
          <ColumnFields />
        </FilterBar>
        <Segments key={key} {...{ view, settings, answers }} mayAlert={roleAllows(access.role, 'alerts:write')} />
      </>
    )
  })
}

import type { Metadata } from 'next'
import { FilterBar } from '#app/_filters/filter_bar.tsx'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { RefreshWhenCounted } from '#app/_live/refresh_when_counted.tsx'
import { notesRange } from '#app/_notes/notes_source.ts'
import { policyMarks } from '#app/_overview/policy_marks.ts'
import { EmptyWorkspace } from '#app/_page/empty_workspace.tsx'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { WhenDrawn } from '#app/_page/when_drawn.tsx'
import { DimensionFields } from '#app/_segments/dimension_fields.tsx'
import { answerTrend } from '#app/_trends/answer_trend.ts'
import { FigureField } from '#app/_trends/figure_field.tsx'
import { trendModel } from '#app/_trends/trend_model.ts'
import { figureAsked } from '#app/_trends/trend_param.ts'
import { Trends } from '#app/_trends/trends.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { localDate } from '#app/_view/period.ts'
import { settingsOf } from '#app/_view/settings.ts'
import { parseView } from '#app/_view/view.ts'
import { screenPath } from '#core/address/paths.ts'
import { listFired } from '#server/alerts/list_fired.ts'
import { listAnnotations } from '#server/annotations/list_annotations.ts'
import { readFirstCohort } from '#server/figures/read_first_cohort.ts'
import { listPolicyVersions } from '#server/policy/list_policy_versions.ts'
import { listReleases } from '#server/releases/list_releases.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Trends' }

/** The course of any figure over any time. */
export default async function TrendsPage(props: ScreenProps) {
  const access = await requirePageAccess('trends', props)
  return (
    <WhenDrawn fallback={<TableSkeleton />}>
      <Trend access={access} searchParams={props.searchParams} />
    </WhenDrawn>
  )
}

async function Trend({ access, searchParams }: { access: PageAccess; searchParams: PageParams }) {
  const { workspaceId } = access
  const [params, workspace] = await Promise.all([paramsOf(searchParams), readWorkspace(workspaceId)])
  const [view, figure, settings, now] = [parseView(params), figureAsked(params), settingsOf(workspace), new Date()]
  return orProblem({ title: 'Trends', path: screenPath(access.workspaceSlug, { screen: 'trends' }) }, async () => {
    const [answers, values, firstMs, versions] = await Promise.all([
      answerTrend(access, { view, settings, figure }, now),
      listSegmentValues(workspaceId),
      readFirstCohort(workspaceId),
      listPolicyVersions(workspaceId),
    ])
    const { series } = answers
    const range = { fromMs: Date.parse(series.from), toMs: Date.parse(series.to) }
    const [releases, notes, fired] = await Promise.all([
      listReleases(workspaceId, range),
      listAnnotations(workspaceId, notesRange(range.fromMs)),
      listFired(workspaceId, range),
    ])
    const model = trendModel({
      figure,
      answers,
      firstDayOfWeek: settings.firstDayOfWeek,
      releases,
      policies: policyMarks(versions),
      notes,
      fired,
    })
    return (
      <>
        <PageHeader title="Trends" hint="How any figure went, over days, weeks, months or years." />
        <FilterBar
          today={localDate(now.getTime(), settings.timeZone)}
          firstDay={firstMs === null ? null : localDate(firstMs, settings.timeZone)}
          firstDayOfWeek={settings.firstDayOfWeek}
          values={values}
          hasStep
        >
          <FigureField figure={figure} />
          <DimensionFields />
        </FilterBar>
        {series.sequence === 0 ? (
          <EmptyWorkspace shows="how every figure went over time" />
        ) : (
          <Trends {...{ figure, view, model, releases }} />
        )}
        <RefreshWhenCounted sequence={series.sequence} />
      </>
    )
  })
}

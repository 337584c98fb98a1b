import type { Metadata } from 'next'
import { Definitions } from '#app/_definitions/definitions.tsx'
import { answerQuestions } from '#app/_figures/answer_questions.ts'
import { FilterBar } from '#app/_filters/filter_bar.tsx'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { WhenDrawn } from '#app/_page/when_drawn.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { localDate } from '#app/_view/period.ts'
import { totalQuestion } from '#app/_view/questions.ts'
import { settingsOf } from '#app/_view/settings.ts'
import { parseView, viewHref } from '#app/_view/view.ts'
import { screenPath } from '#core/address/paths.ts'
import { readFirstCohort } from '#server/figures/read_first_cohort.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Definitions' }

export default async function DefinitionsPage(props: ScreenProps) {
  const access = await requirePageAccess('definitions', props)
  return (
    <WhenDrawn fallback={<TableSkeleton />}>
      <DefinedFigures access={access} searchParams={props.searchParams} />
    </WhenDrawn>
  )
}

async function DefinedFigures({ access, searchParams }: { access: PageAccess; searchParams: PageParams }) {
  const [params, workspace] = await Promise.all([paramsOf(searchParams), readWorkspace(access.workspaceId)])
  const view = parseView(params)
  const settings = settingsOf(workspace)
  const now = new Date()
  return orProblem({ title: 'Definitions', path: screenPath(access.workspaceSlug, { screen: 'definitions' }) }, async () => {
    const [answers, values, firstMs] = await Promise.all([
      answerQuestions(access, [totalQuestion(view, settings)], now),
      listSegmentValues(access.workspaceId),
      readFirstCohort(access.workspaceId),
    ])
    return (
      <>
        <PageHeader title="Definitions" hint="What each figure says, how it is computed, and what it is now." />
        <FilterBar
          today={localDate(now.getTime(), settings.timeZone)}
          firstDay={firstMs === null ? null : localDate(firstMs, settings.timeZone)}
          firstDayOfWeek={settings.firstDayOfWeek}
          values={values}
          hasComparison={false}
        />
        <Definitions key={`${viewHref('', view)} ${settings.policyVersion}`} {...{ view, settings, answers }} />
      </>
    )
  })
}

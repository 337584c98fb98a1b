import type { Metadata } from 'next'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import { answerQuestions } from '../../_figures/answer_questions.ts'
import { FilterBar } from '../../_filters/filter_bar.tsx'
import { requirePageAccess } from '../../_http/require_page_access.ts'
import { orProblem } from '../../_page/expected_problem.tsx'
import { type PageParams, paramsOf } from '../../_page/search_params.ts'
import { DimensionFields } from '../../_segments/dimension_fields.tsx'
import { Segments } from '../../_segments/segments.tsx'
import { PageHeader } from '../../_ui/page_header.tsx'
import { localDate } from '../../_view/period.ts'
import { segmentQuestions } from '../../_view/questions.ts'
import { settingsOf } from '../../_view/settings.ts'
import { DEFAULT_VIEW, parseView, viewHref } from '../../_view/view.ts'

export const metadata: Metadata = { title: 'Segments' }

export default async function SegmentsPage({ searchParams }: { searchParams: PageParams }) {
  const access = await requirePageAccess('/segments')
  const [params, workspace] = await Promise.all([paramsOf(searchParams), readWorkspace(access.workspaceId)])
  const view = parseView(params)
  const settings = settingsOf(workspace)
  const now = new Date()
  // Sorting happens in the browser: another order is the same screen.
  const key = `${viewHref('', { ...view, sort: DEFAULT_VIEW.sort })} ${settings.policyVersion}`
  return orProblem('/segments', async () => {
    const [answers, values] = await Promise.all([
      answerQuestions(access.workspaceId, segmentQuestions(view, settings), now),
      listSegmentValues(access.workspaceId),
    ])
    return (
      <>
        <PageHeader title="Segments" hint="Where resolutions hold, and where they do not." />
        <FilterBar today={localDate(now.getTime(), settings.timeZone)} values={values}>
          <DimensionFields />
        </FilterBar>
        <Segments key={key} {...{ view, settings, answers }} />
      </>
    )
  })
}

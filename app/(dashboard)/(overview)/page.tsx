import type { Metadata } from 'next'
import { listReleases } from '#server/releases/list_releases.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import { answerQuestions } from '../../_figures/answer_questions.ts'
import { FilterBar } from '../../_filters/filter_bar.tsx'
import { readFlips } from '../../_flips/read_flips.ts'
import { requirePageAccess } from '../../_http/require_page_access.ts'
import { Overview } from '../../_overview/overview.tsx'
import { orProblem } from '../../_page/expected_problem.tsx'
import { type PageParams, paramsOf } from '../../_page/search_params.ts'
import { PageHeader } from '../../_ui/page_header.tsx'
import { localDate } from '../../_view/period.ts'
import { overviewQuestions } from '../../_view/questions.ts'
import { settingsOf } from '../../_view/settings.ts'
import { parseView, viewHref } from '../../_view/view.ts'

export const metadata: Metadata = { title: 'Overview' }

/** The first screen: what a support lead looks at in the morning. */
export default async function OverviewPage({ searchParams }: { searchParams: PageParams }) {
  const access = await requirePageAccess()
  const [params, workspace] = await Promise.all([paramsOf(searchParams), readWorkspace(access.workspaceId)])
  const view = parseView(params)
  const settings = settingsOf(workspace)
  const now = new Date()
  return orProblem('/', async () => {
    const [answers, values, flips] = await Promise.all([
      answerQuestions(access.workspaceId, overviewQuestions(view, settings), now),
      listSegmentValues(access.workspaceId),
      readFlips(access.workspaceId),
    ])
    const range = { fromMs: Date.parse(answers.series?.from ?? ''), toMs: Date.parse(answers.series?.to ?? '') }
    const releases = await listReleases(access.workspaceId, range)
    return (
      <>
        <PageHeader title="Overview" hint="What a resolution that holds costs." />
        <FilterBar today={localDate(now.getTime(), settings.timeZone)} values={values} hasStep />
        <Overview key={`${viewHref('/', view)} ${settings.policyVersion}`} {...{ view, settings, answers, flips, releases }} />
      </>
    )
  })
}

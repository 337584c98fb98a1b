import type { Metadata } from 'next'
import { FiredHere } from '#app/_alerts/fired_here.tsx'
import { overviewAlerts } from '#app/_alerts/overview_alerts.tsx'
import { isTellingHistory } from '#app/_demo/demo_choice.ts'
import { DemoNotice } from '#app/_demo/demo_notice.tsx'
import { DriftStrip } from '#app/_drift/drift_strip.tsx'
import { answerQuestions } from '#app/_figures/answer_questions.ts'
import { FilterBar } from '#app/_filters/filter_bar.tsx'
import { readFlips } from '#app/_flips/read_flips.ts'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { notesRange } from '#app/_notes/notes_source.ts'
import { CARDS } from '#app/_overview/cards.ts'
import { Overview } from '#app/_overview/overview.tsx'
import { policyMarks } from '#app/_overview/policy_marks.ts'
import { policyNews } from '#app/_overview/policy_news.ts'
import { PolicyNotice } from '#app/_overview/policy_notice.tsx'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { OverviewSkeleton } from '#app/_page/figures_skeleton.tsx'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { WhenDrawn } from '#app/_page/when_drawn.tsx'
import { SavedViews } from '#app/_saved_views/saved_views.tsx'
import { leadToStart } from '#app/_saved_views/start_path.ts'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { localDate } from '#app/_view/period.ts'
import { needlessQuestions, overviewQuestions } from '#app/_view/questions.ts'
import { settingsOf } from '#app/_view/settings.ts'
import { parseView, viewHref } from '#app/_view/view.ts'
import { Wall } from '#app/_wall/wall.tsx'
import { isWall } from '#app/_wall/wall_param.ts'
import { roleAllows } from '#core/access/scopes.ts'
import { PLAIN_QUERY, screenPath } from '#core/address/paths.ts'
import { listFired } from '#server/alerts/list_fired.ts'
import { listAnnotations } from '#server/annotations/list_annotations.ts'
import { readDemo } from '#server/demo/read_demo.ts'
import { readDrift } from '#server/drift/read_drift.ts'
import { readFirstCohort } from '#server/figures/read_first_cohort.ts'
import { listPolicyVersions } from '#server/policy/list_policy_versions.ts'
import { listReleases } from '#server/releases/list_releases.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Overview' }

/** The first screen: what a support lead looks at in the morning. */
export default async function OverviewPage(props: ScreenProps) {
  const access = await requirePageAccess('overview', props)
  await leadToStart(access, props.searchParams)
  return (
    <WhenDrawn fallback={<OverviewSkeleton />}>
      <OverviewFigures access={access} searchParams={props.searchParams} />
    </WhenDrawn>
  )
}

const placeIn = (slug: string) => ({ title: 'Overview', path: screenPath(slug, { screen: 'overview' }, PLAIN_QUERY) })

async function OverviewFigures({ access, searchParams }: { access: PageAccess; searchParams: PageParams }) {
  const [params, workspace] = await Promise.all([paramsOf(searchParams), readWorkspace(access.workspaceId)])
  const view = parseView(params)
  const settings = settingsOf(workspace)
  const now = new Date()
  return orProblem(placeIn(access.workspaceSlug), async () => {
    const needless = needlessQuestions(view, settings, now.getTime())
    const questions = overviewQuestions(view, settings).filter(({ name }) => !needless.includes(name))
    const [answers, values, firstMs, flips, versions, drift, demo] = await Promise.all([
      answerQuestions(access, questions, now),
      listSegmentValues(access.workspaceId),
      readFirstCohort(access.workspaceId),
      readFlips(access.workspaceId, view, settings, now),
      listPolicyVersions(access.workspaceId),
      readDrift(access.workspaceId, now),
      // Those who run one are told how far it is.
      roleAllows(access.role, 'workspace:manage') ? readDemo(access.workspaceId) : null,
    ])
    const policies = policyMarks(versions)
    const range = { fromMs: Date.parse(answers.series?.from ?? ''), toMs: Date.parse(answers.series?.to ?? '') }
    const [releases, notes, fired] = await Promise.all([
      listReleases(access.workspaceId, range),
      listAnnotations(access.workspaceId, notesRange(range.fromMs)),
      listFired(access.workspaceId, range),
    ])
    const mayAnnotate = roleAllows(access.role, 'annotations:write')
    const mayAlert = roleAllows(access.role, 'alerts:write')
    const news = policyNews(versions, range)
    const key = `${viewHref('', view)} ${settings.policyVersion}`
    const shown = { view, settings, answers, releases, policies, notes, fired }
    if (isWall(params)) return <Wall key={key} {...shown} news={news} workspaceName={access.workspaceName} />
    return (
      <>
        <PageHeader
          title="Overview"
          hint="What a resolution that holds costs."
          actions={<SavedViews screen="overview" {...{ access, params }} />}
        />
        <FilterBar
          today={localDate(now.getTime(), settings.timeZone)}
          firstDay={firstMs === null ? null : localDate(firstMs, settings.timeZone)}
          firstDayOfWeek={settings.firstDayOfWeek}
          values={values}
          hasStep
        />
        {isTellingHistory(demo) && <DemoNotice initial={demo} />}
        <PolicyNotice news={news} timeZone={settings.timeZone} />
        <Overview
          key={key}
          {...{ ...shown, flips, mayAnnotate }}
          firedHere={<FiredHere fired={fired} slug={access.workspaceSlug} />}
          strip={<DriftStrip answer={drift} slug={access.workspaceSlug} mayAlert={mayAlert} />}
          isComing={isTellingHistory(demo)}
          alerts={
            mayAlert ? overviewAlerts({ slug: access.workspaceSlug, filters: view.filters, figures: CARDS, ...settings }) : null
          }
        />
      </>
    )
  })
}

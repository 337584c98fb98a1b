import type { Metadata } from 'next'
import { Suspense } from 'react'
import { FiredHere } from '#app/_alerts/fired_here.tsx'
import { seriesRuleQuery } from '#app/_alerts/series_rule.ts'
import { CameBack } from '#app/_drift/came_back.tsx'
import { SeriesScreen } from '#app/_drift/series_screen.tsx'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { askedOf, foremostDimension } from '#app/_moved/asked_of.ts'
import { MovedSection } from '#app/_moved/moved_section.tsx'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { roleAllows } from '#core/access/scopes.ts'
import { screenPath } from '#core/address/paths.ts'
import { listFired } from '#server/alerts/list_fired.ts'
import { readDrift } from '#server/drift/read_drift.ts'
import { readDriftSeries } from '#server/drift/read_drift_series.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

/** As far back as hours are kept. */
const SHOWN_MS = 90 * 86_400_000

export const metadata: Metadata = { title: 'A watched series' }

/** One series: what it is now and was, since when, and which conversations it is made of. */
export default async function DriftSeriesPage(props: ScreenProps) {
  const access = await requirePageAccess('driftSeries', props)
  return (
    <Suspense fallback={<TableSkeleton />}>
      <Series access={access} searchParams={props.searchParams} />
    </Suspense>
  )
}

async function Series({ access, searchParams }: { access: PageAccess; searchParams: PageParams }) {
  const [params, { policy }] = await Promise.all([paramsOf(searchParams), readWorkspace(access.workspaceId)])
  const { currency, timeZone } = policy
  const now = new Date()
  return orProblem({ title: 'Drift', path: screenPath(access.workspaceSlug, { screen: 'drift' }) }, async () => {
    const [answer, all, fired] = await Promise.all([
      readDriftSeries(access.workspaceId, params.get('id') ?? '', now),
      readDrift(access.workspaceId, now),
      listFired(access.workspaceId, {
        fromMs: now.getTime() - SHOWN_MS,
        toMs: now.getTime() + 1,
        seriesId: params.get('id') ?? '',
      }),
    ])
    const { series } = answer
    const by = foremostDimension([series, ...all.series])
    return (
      <SeriesScreen
        key={series.id}
        initial={answer}
        asOf={now.toISOString()}
        ruleQuery={roleAllows(access.role, 'alerts:write') ? seriesRuleQuery(series) : null}
        canChangeNormal={roleAllows(access.role, 'policy:write')}
        firedHere={<FiredHere fired={fired} slug={access.workspaceSlug} />}
        {...{ currency, timeZone, fired }}
      >
        <Suspense fallback={<TableSkeleton />}>
          <MovedSection {...{ access, by, now }} asked={askedOf(series)} />
        </Suspense>
        <CameBack {...{ access, series, now, currency, timeZone }} />
      </SeriesScreen>
    )
  })
}

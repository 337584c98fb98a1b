import type { Metadata } from 'next'
import { Suspense } from 'react'
import { AlertsFields } from '#app/_alerts/alerts_fields.tsx'
import { AlertsScreen } from '#app/_alerts/alerts_screen.tsx'
import { alertsParams, parseAlertsChoice } from '#app/_alerts/list_choice.ts'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { ScreenButton } from '#app/_links/screen_link.tsx'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { roleAllows } from '#core/access/scopes.ts'
import { screenPath } from '#core/address/paths.ts'
import { readAlertsQuery } from '#core/alert/alerts_query.ts'
import { listAlerts } from '#server/alerts/list_alerts.ts'
import { listRules } from '#server/alerts/read_rules.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Alerts' }

/** What rules found, open ones first. */
export default async function AlertsPage(props: ScreenProps) {
  const access = await requirePageAccess('alerts', props)
  return (
    <>
      <PageHeader
        title="Alerts"
        hint="What a rule found: open ones first, and all that is over. Every step is kept."
        actions={
          <>
            <ScreenButton to={{ screen: 'rules' }} query="" look="secondary">
              Rules
            </ScreenButton>
            {roleAllows(access.role, 'alerts:write') && (
              <ScreenButton to={{ screen: 'newRule' }} query="">
                Make an alert
              </ScreenButton>
            )}
          </>
        }
      />
      <Suspense fallback={<TableSkeleton />}>
        <Alerts access={access} searchParams={props.searchParams} />
      </Suspense>
    </>
  )
}

async function Alerts({ access, searchParams }: { access: PageAccess; searchParams: PageParams }) {
  const { workspaceId, workspaceSlug, role } = access
  const [params, { policy }] = await Promise.all([paramsOf(searchParams), readWorkspace(workspaceId)])
  const choice = parseAlertsChoice(params)
  const now = new Date()
  return orProblem({ path: screenPath(workspaceSlug, { screen: 'alerts' }) }, async () => {
    const [answer, { rules }] = await Promise.all([
      listAlerts(workspaceId, readAlertsQuery(alertsParams(choice))),
      listRules(workspaceId, now),
    ])
    const isEmpty = rules.length === 0 && answer.total === 0
    return (
      <>
        {!isEmpty && <AlertsFields choice={choice} />}
        <AlertsScreen
          key={params.toString()}
          initial={answer}
          query={params.toString()}
          timeZone={policy.timeZone}
          asOf={now.toISOString()}
          hasRules={rules.length > 0}
          mayWrite={roleAllows(role, 'alerts:write')}
          {...{ choice }}
        />
      </>
    )
  })
}

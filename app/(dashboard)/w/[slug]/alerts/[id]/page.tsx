import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { z } from 'zod'
import { AlertScreen } from '#app/_alerts/alert_screen.tsx'
import { BehindAlert } from '#app/_alerts/behind_alert.tsx'
import { learnChoice } from '#app/_alerts/learn_choice.ts'
import { nearRange } from '#app/_alerts/nearby.ts'
import { recordWords } from '#app/_alerts/record_words.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { roleAllows } from '#core/access/scopes.ts'
import { Problem } from '#core/problem.ts'
import { readAlert } from '#server/alerts/read_alert.ts'
import { listRules } from '#server/alerts/read_rules.ts'
import { listReleases } from '#server/releases/list_releases.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Alert' }

/** One alert: what it is, why, what was done about it, and what one can do. */
export default async function AlertPage(props: ScreenProps<'id'>) {
  const access = await requirePageAccess('alert', props)
  const { workspaceId, role, email } = access
  const id = decodeURIComponent((await props.params).id)
  const now = new Date()
  const [alert, { policy }, { rules, evaluatedAt }] = await Promise.all([
    readOrNull(workspaceId, id),
    readWorkspace(workspaceId),
    listRules(workspaceId, now),
  ])
  if (!alert) notFound()
  const { timeZone, currency } = policy
  const releases = await listReleases(workspaceId, nearRange(alert))
  return (
    <AlertScreen
      key={alert.id}
      initial={alert}
      record={recordWords(rules.find((rule) => rule.id === alert.ruleId)?.record ?? null)}
      mayAct={roleAllows(role, 'alerts:act')}
      mayWrite={roleAllows(role, 'alerts:write')}
      asOf={now.toISOString()}
      learn={roleAllows(role, 'policy:write') ? learnChoice(alert, policy) : null}
      {...{ releases, evaluatedAt, email, timeZone }}
    >
      <Suspense fallback={<TableSkeleton />}>
        <BehindAlert
          seriesId={alert.seriesId}
          body={alert.body}
          about={alert.about}
          {...{ access, releases, now, currency, timeZone }}
        />
      </Suspense>
    </AlertScreen>
  )
}

async function readOrNull(workspaceId: number, id: string) {
  if (!z.guid().safeParse(id).success) return null
  return readAlert(workspaceId, id).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') return null
    throw error
  })
}

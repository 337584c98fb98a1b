import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { screenPath } from '#core/address/paths.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { addressOf, lastWholePeriod } from '#core/review/period.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Reviews' }

/** Leads to the review of the last whole week. */
export default async function ReviewsPage(props: ScreenProps) {
  const access = await requirePageAccess('reviews', props)
  const { policy } = await readWorkspace(access.workspaceId)
  const within = { calendar: new Calendar(policy.timeZone), firstDayOfWeek: policy.firstDayOfWeek }
  const period = addressOf(lastWholePeriod('week', Date.now(), within))
  redirect(screenPath(access.workspaceSlug, { screen: 'review', period }))
}

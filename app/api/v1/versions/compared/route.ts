import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import type { Calendar } from '#core/calendar/calendar.ts'
import { parseVersionsQuery } from '#core/release/compare_query.ts'
import { readComparedVersions } from '#server/releases/read_compared_versions.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Two agent versions side by side. */
  GET: question(
    ({ request, access }) => {
      const now = new Date()
      const { searchParams } = new URL(request.url)
      const asked = (calendar: Calendar) => parseVersionsQuery(searchParams, { calendar, nowMs: now.getTime() })
      return readComparedVersions(access.workspaceId, asked, now)
    },
    () => 'expensive',
  ),
})

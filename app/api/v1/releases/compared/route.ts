import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import type { Calendar } from '#core/calendar/calendar.ts'
import { parseReleasesQuery } from '#core/release/compare_query.ts'
import { readComparedReleases } from '#server/releases/read_compared_releases.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Releases of a range, each beside the version before it. */
  GET: question(
    ({ request, access }) => {
      const now = new Date()
      const { searchParams } = new URL(request.url)
      const asked = (calendar: Calendar) => parseReleasesQuery(searchParams, { calendar, nowMs: now.getTime() })
      return readComparedReleases(access.workspaceId, asked, now)
    },
    () => 'expensive',
  ),
})

import { Calendar } from '#core/calendar/calendar.ts'
import { type DigestContent, digestContent } from '#core/digest/content.ts'
import { addressOf, lastWholePeriod } from '#core/review/period.ts'
import { getEnvironment } from '../platform/config/environment.ts'
import { readReview } from '../reviews/read_review.ts'
import { readWorkspace } from '../workspace/directory.ts'

/** @returns from where people reach Holdfast, without a slash at its end. */
export function homeAddress(): string {
  const { HOLDFAST_URL, PORT } = getEnvironment()
  return (HOLDFAST_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '')
}

/** @returns what a digest says that was due at an instant: the last week that was over then, by what is known now. */
export async function readContent(workspaceId: number, dueMs: number, now: Date): Promise<DigestContent> {
  const { name, policy } = await readWorkspace(workspaceId)
  const within = { calendar: new Calendar(policy.timeZone), firstDayOfWeek: policy.firstDayOfWeek }
  const period = addressOf(lastWholePeriod('week', dueMs, within))
  return digestContent(await readReview(workspaceId, period, now), { workspace: name, home: homeAddress() })
}

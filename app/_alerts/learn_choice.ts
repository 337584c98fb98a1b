import type { Alert } from '#core/alert/contract.ts'
import { seriesOfId } from '#core/alert/series_of_id.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { ACCEPTABLE_KINDS } from '#core/drift/accepted.ts'
import { settledFrom } from '#core/drift/learned_days.ts'
import { localDate } from '../_view/period.ts'
import type { LearnChoice } from './resolve_card.tsx'

interface Settings {
  timeZone: string
  acceptanceWindowDays: number
}

/** @returns from when on what a drift began with could be learned as normal; null where an alert is about no drift. */
export function learnChoice(
  { body, startedAt, openedAt, seriesId }: Pick<Alert, 'body' | 'startedAt' | 'openedAt' | 'seriesId'>,
  { timeZone, acceptanceWindowDays }: Settings,
): LearnChoice | null {
  if (body?.kind !== 'drift') return null
  const from = localDate(Date.parse(startedAt ?? openedAt), timeZone)
  const kind = seriesId === null ? undefined : seriesOfId(seriesId)?.kind
  const series = kind && ACCEPTABLE_KINDS.includes(kind) ? seriesId : null
  return { from, series, on: localDate(settledFrom(new Calendar(timeZone), from, acceptanceWindowDays), timeZone) }
}

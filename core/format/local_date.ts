import { Temporal } from '../calendar/temporal.ts'
import { MONTHS } from './date.ts'

const ISO = /^\d{4}-\d{2}-\d{2}$/
const WORDS = /^(\d{1,2})\.? +([a-z]{3,9})\.?,? +(\d{4})$/i

/** @returns a local date as the screens write it: `2026-11-24` is `24 Nov 2026`; what is no local date stays as it is. */
export function formatLocalDate(text: string): string {
  const date = readLocalDate(text)
  if (date === null) return text
  const { day, month, year } = Temporal.PlainDate.from(date)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** @returns the local date that somebody typed, `24 Nov 2026` or `2026-11-24`, as `2026-11-24`; null for anything else. */
export function readLocalDate(text: string): string | null {
  const typed = text.trim()
  const [, day = '', name = '', year = ''] = WORDS.exec(typed) ?? []
  const month = MONTHS.findIndex((each) => name.toLowerCase().startsWith(each.toLowerCase())) + 1
  const iso = ISO.test(typed) ? typed : month > 0 && `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!iso) return null
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

import { formatDays, MONTHS } from '../format/date.ts'
import type { Review } from './contract.ts'

/** @returns a period as a heading: `Week 47`, `Nov 2026`, `Quarter 4, 2026`. */
export function periodName({ address, kind }: Pick<Review['period'], 'address' | 'kind'>): string {
  const [year = '', place = ''] = address.split('-')
  const number = Number(place.replace(/\D/g, ''))
  if (kind === 'week') return `Week ${number}`
  return kind === 'month' ? `${MONTHS[number - 1]} ${year}` : `Quarter ${number}, ${year}`
}

/** @returns its days: `16 to 22 Nov 2026`. */
export function periodDays({ from, to }: Pick<Review['period'], 'from' | 'to'>, timeZone: string): string {
  const days = formatDays(from, to, timeZone)
  const year = from.slice(0, 4)
  return days.includes(year) ? days : `${days} ${year}`
}

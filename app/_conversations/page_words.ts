import { formatCount } from '#core/format/number.ts'

/** What is said of a page of a list, by the API too. */
export interface ListPage {
  total: { count: number; exact: boolean } | null
  first: number | null
  previousCursor: string | null
  nextCursor: string | null
  items: readonly unknown[]
}

/** @returns which of the list the page has, and of how many: "51–100 of 12,345"; nothing for a list without any. */
export function pageWords(page: ListPage): string | null {
  const { items, first, nextCursor } = page
  const last = first === null ? null : first + items.length - 1
  const all = allOf(page, last)
  if (items.length === 0) return nextCursor === null ? null : `none here${all}`
  if (first === null || last === null) return `${formatCount(items.length)}${all}`
  return `${first === last ? formatCount(first) : `${formatCount(first)}–${formatCount(last)}`}${all}`
}

function allOf({ total, nextCursor }: ListPage, last: number | null): string {
  // Whoever came to the end knows how many there are, whatever was too many to be counted.
  if (nextCursor === null && last !== null) return ` of ${formatCount(last)}`
  if (total === null) return ''
  return total.exact ? ` of ${formatCount(total.count)}` : ` of more than ${formatCount(Math.max(total.count, last ?? 0))}`
}

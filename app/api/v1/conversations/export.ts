import type { ConversationItem, ConversationList } from '#core/conversation/contract.ts'
import type { CsvRow } from '#core/csv/cells.ts'
import { type Provenance, provenanceCells } from '#core/csv/provenance.ts'
import { decimalOf } from '#core/money/amount.ts'

/** @returns the rows of a file, page by page; each says under which version of the policy it was counted. */
export async function* rowsOfPages(pages: AsyncIterable<ConversationList>, provenance: Provenance): AsyncGenerator<CsvRow[]> {
  for await (const { items, policyVersion } of pages) {
    const tail = provenanceCells({ ...provenance, policyVersion })
    yield items.map((item) => ({ ...rowOf(item), ...tail }))
  }
}

/** Money is in units of the currency. */
const rowOf = ({ segment, handlingMicros, reworkMicros, reworkStints, rating, ...item }: ConversationItem): CsvRow => ({
  ...item,
  handling: { amount: decimalOf(BigInt(handlingMicros)) },
  rework: { amount: decimalOf(BigInt(reworkMicros)) },
  reworkStints,
  rating,
  ...segment,
})

/** @returns the items of pages, for lines of JSON. */
export async function* itemsOfPages<T>(pages: AsyncIterable<{ items: T[] }>): AsyncGenerator<T[]> {
  for await (const { items } of pages) yield items
}

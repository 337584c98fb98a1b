import type { HandoffList } from '#core/conversation/handoff_contract.ts'
import type { CsvRow } from '#core/csv/cells.ts'
import { type Provenance, provenanceCells } from '#core/csv/provenance.ts'

/** @returns the rows of a file, page by page; each with the target that it was held against. */
export async function* rowsOfHandoffs(pages: AsyncIterable<HandoffList>, provenance: Provenance): AsyncGenerator<CsvRow[]> {
  for await (const { items, policyVersion, targetMinutes } of pages) {
    const tail = provenanceCells({ ...provenance, policyVersion })
    yield items.map(({ segment, ...item }) => ({ ...item, ...segment, targetMinutes, ...tail }))
  }
}

import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { ConversationItem } from '#core/conversation/contract.ts'

/** @returns the items as CSV with a header; a cell that a spreadsheet would run as a formula is escaped. */
export function streamCsv(items: AsyncIterable<ConversationItem>): Response {
  const rows = Readable.from(flattened(items))
  const csv = stringify({ header: true, escape_formulas: true })
  rows.on('error', (error) => csv.destroy(error))
  return answer(rows.pipe(csv), 'text/csv; charset=utf-8', 'csv')
}

export const streamNdjson = (items: AsyncIterable<ConversationItem>): Response =>
  answer(Readable.from(lines(items)), 'application/x-ndjson', 'ndjson')

async function* flattened(items: AsyncIterable<ConversationItem>): AsyncGenerator<Record<string, unknown>> {
  for await (const { segment, ...item } of items) yield { ...item, ...segment }
}

async function* lines(items: AsyncIterable<ConversationItem>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`
}

function answer(body: Readable, type: string, ending: string): Response {
  const headers = {
    'content-type': type,
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="conversations.${ending}"`,
  }
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, { headers })
}

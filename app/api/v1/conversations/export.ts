import { stringify } from 'csv-stringify/sync'
import type { ConversationItem } from '#core/conversation/contract.ts'

/** Rows that are turned into text together. */
const BATCH = 100
/**
 * Where a spreadsheet would begin a formula, blanks before it or not: at the start of a cell, and after what it may take for a
 * separator. It keeps with an apostrophe what comes then as it is.
 */
const CELL = /^(?=[\t\r]|\s*[=+\-@＝＋－＠])/
const SEPARATOR = /[,;|\t\r\n](?=\s*[=+\-@＝＋－＠])/g

/** @returns the items as CSV with a header. */
export const streamCsv = (items: AsyncIterable<ConversationItem>): Response =>
  answer(csv(items), 'text/csv; charset=utf-8', 'csv')

export const streamNdjson = (items: AsyncIterable<ConversationItem>): Response =>
  answer(lines(items), 'application/x-ndjson', 'ndjson')

async function* csv(items: AsyncIterable<ConversationItem>): AsyncGenerator<string> {
  const string = (value: string): string => value.replace(CELL, "'").replace(SEPARATOR, "$&'")
  let header = true
  for await (const batch of batches(items)) {
    const rows = batch.map(({ segment, ...item }) => ({ ...item, ...segment }))
    yield stringify(rows, { header, cast: { string } })
    header = false
  }
}

async function* lines(items: AsyncIterable<ConversationItem>): AsyncGenerator<string> {
  for await (const batch of batches(items)) yield batch.map((item) => `${JSON.stringify(item)}\n`).join('')
}

async function* batches(items: AsyncIterable<ConversationItem>): AsyncGenerator<ConversationItem[]> {
  let batch: ConversationItem[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function answer(texts: AsyncGenerator<string>, type: string, ending: string): Response {
  const headers = {
    'content-type': type,
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="conversations.${ending}"`,
  }
  return new Response(streamOf(texts), { headers })
}

/** Reads on only as it is read, and no further once its reader is gone. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await texts.return(undefined)
    },
  })
}

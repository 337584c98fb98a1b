import { stringify } from 'csv-stringify/sync'
import { type CsvRow, cellsOf } from '#core/csv/cells.ts'

interface CsvFile {
  /** Without its ending. */
  name: string
  /** Rows that are put into words together; nothing more is read before they are sent. */
  rows: AsyncIterable<readonly CsvRow[]>
  /** Begins with the mark by which spreadsheets know UTF-8. */
  marked: boolean
}

/** @returns the rows as CSV with a header. */
export const streamCsv = ({ name, rows, marked }: CsvFile): Response =>
  answer(csv(rows, marked), 'text/csv; charset=utf-8', `${name}.csv`)

/** @returns a line of JSON for each item. */
export const streamNdjson = (name: string, items: AsyncIterable<readonly unknown[]>): Response =>
  answer(lines(items), 'application/x-ndjson', `${name}.ndjson`)

async function* csv(rows: CsvFile['rows'], marked: boolean): AsyncGenerator<string> {
  let first = true
  for await (const batch of rows) {
    if (batch.length === 0) continue
    yield stringify(batch.map(cellsOf), { header: first, bom: first && marked })
    first = false
  }
}

async function* lines(items: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  for await (const batch of items) {
    if (batch.length > 0) yield batch.map((item) => `${JSON.stringify(item)}\n`).join('')
  }
}

function answer(texts: AsyncGenerator<string>, type: string, name: string): Response {
  const headers = {
    'content-type': type,
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${name}"`,
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

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { pipeline as connect, PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

export interface Lines {
  lines: AsyncIterable<string>
  /** Share of the file that has been read, from 0 to 1; 0 where its size is not known. */
  shareRead(): number
}

/** @param file a path, packed by gzip or not; `-` is standard input. */
export async function readLines(file: string): Promise<Lines> {
  const size = file === '-' ? 0 : await sizeOf(file)
  const source: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file)
  let read = 0
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      read += chunk.length
      yield chunk
    }
  }
  return { lines: linesOf(counted, file), shareRead: () => (size > 0 ? read / size : 0) }
}

async function sizeOf(file: string): Promise<number> {
  const { size } = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(`There is no file ${file}.`) : error
  })
  return size
}

async function* linesOf(chunks: () => AsyncGenerator<Buffer>, file: string): AsyncGenerator<string> {
  const text = new PassThrough()
  // What goes wrong on the way destroys `text`, and so comes out of reading its lines.
  const flow = pipeline(chunks, unpack, text).catch(() => undefined)
  try {
    yield* createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    throw new Error(`${file} cannot be read to its end: ${error instanceof Error ? error.message : error}`)
  } finally {
    // Whoever stops before the end lets go of the file.
    text.destroy()
    await flow
  }
}

/** Standard input has no name that ends in .gz, so the first bytes tell. */
async function* unpack(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const rest = chunks[Symbol.asyncIterator]()
  const first = await rest.next()
  if (first.done) return
  async function* all(): AsyncGenerator<Buffer> {
    for (let chunk: IteratorResult<Buffer> = first; !chunk.done; chunk = await rest.next()) yield chunk.value
  }
  const packed = first.value[0] === 0x1f && first.value[1] === 0x8b
  yield* packed ? connect(all, createGunzip(), () => undefined) : all()
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLines } from './read_lines.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-lines-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function linesOf(content: Uint8Array | string): Promise<string[]> {
  const file = join(folder, 'events')
  await writeFile(file, content)
  const { lines, shareRead } = await readLines(file)
  const read: string[] = []
  for await (const line of lines) read.push(line)
  if (content.length > 0) expect(shareRead()).toBe(1)
  return read
}

const many = Array.from({ length: 20_000 }, (_, index) => `{"id":"${index}"}`)

describe('readLines', () => {
  it('reads plain and packed files alike, whatever their name', async () => {
    expect(await linesOf(many.join('\n'))).toEqual(many)
    expect(await linesOf(gzipSync(many.join('\n')))).toEqual(many)
  })

  it('takes Windows line ends, a missing last line end, and an empty file', async () => {
    expect(await linesOf('a\r\nb\r\nc')).toEqual(['a', 'b', 'c'])
    expect(await linesOf('')).toEqual([])
  })

  it('says so when a packed file is cut off', async () => {
    const packed = gzipSync(many.join('\n'))
    await expect(linesOf(packed.subarray(0, packed.length - 100))).rejects.toThrow('cannot be read to its end')
  })

  it('can be left before the end', async () => {
    await writeFile(join(folder, 'events'), many.join('\n'))
    const { lines } = await readLines(join(folder, 'events'))
    for await (const line of lines) {
      expect(line).toBe(many[0])
      break
    }
  })

  it('names a file that is not there', async () => {
    await expect(readLines(join(folder, 'none'))).rejects.toThrow('There is no file')
  })
})

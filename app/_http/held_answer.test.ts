import { describe, expect, it, vi } from 'vitest'
import { heldBody } from './held_answer.ts'

const PIECE = 64 * 1024
const never = new AbortController().signal

/** Pieces of such sizes, each filled with its place; then `end`. */
async function* pieces(sizes: number[], end = () => {}): AsyncGenerator<Uint8Array> {
  try {
    for (const [place, size] of sizes.entries()) yield new Uint8Array(size).fill(place)
  } finally {
    end()
  }
}

describe('the body of an answer', () => {
  it('is all that was said, in pieces that are not large, and is released once it was read', async () => {
    const release = vi.fn()
    const read: Uint8Array[] = []
    for await (const piece of heldBody(pieces([1, 0, 2 * PIECE + 5, 3]), never, release)) {
      expect(release).not.toHaveBeenCalled()
      read.push(piece)
    }
    expect(read.map(({ length }) => length)).toEqual([1, PIECE, PIECE, 5, 3])
    expect(read.map((piece) => piece[0])).toEqual([0, 2, 2, 2, 3])
    expect(release).toHaveBeenCalledTimes(1)
  })

  it('is taken up no faster than it is read', async () => {
    let taken = 0
    const source = (async function* () {
      for (;;) yield new Uint8Array(10).fill(++taken)
    })()
    const reader = heldBody(source, never, () => undefined).getReader()
    expect(taken).toBe(0)
    for (let n = 1; n <= 3; n++) {
      expect((await reader.read()).value?.[0]).toBe(n)
      expect(taken).toBe(n)
    }
  })

  it.each(['cancels', 'goes away', 'is gone before'])(
    'is released, and nothing more is made, where its reader %s',
    async (how) => {
      const [release, end, gone] = [vi.fn(), vi.fn(), new AbortController()]
      const source = pieces([1, 1, 1], end)
      await source.next()
      if (how === 'is gone before') gone.abort()
      const body = heldBody(source, gone.signal, release)
      if (how === 'cancels') await body.cancel()
      if (how === 'goes away') gone.abort()
      await expect.poll(() => end.mock.calls.length).toBe(1)
      gone.abort()
      await body.cancel()
      expect(release).toHaveBeenCalledTimes(1)
    },
  )

  it('is released where making it fails, and its reader hears of it', async () => {
    const release = vi.fn()
    const source = (async function* () {
      yield new Uint8Array(1)
      throw new Error('broken')
    })()
    const reader = heldBody(source, never, release).getReader()
    await reader.read()
    await expect(reader.read()).rejects.toThrow('broken')
    expect(release).toHaveBeenCalledTimes(1)
  })
})

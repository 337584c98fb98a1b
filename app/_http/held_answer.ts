/** What goes out at a time: one more is taken up once its reader has taken the one before. */
const PIECE_BYTES = 64 * 1024

/**
 * @param source what the answer says, in pieces of any size.
 * @param release is called once: when the last piece was taken, or when nobody reads any more.
 * @returns the body of an answer, which is held no longer than it is read.
 */
export function heldBody(
  source: AsyncIterator<Uint8Array>,
  signal: AbortSignal,
  release: () => void,
): ReadableStream<Uint8Array> {
  let piece: Uint8Array = new Uint8Array()
  let isHeld = true
  const end = (): void => {
    if (isHeld) release()
    isHeld = false
    signal.removeEventListener('abort', leave)
    piece = new Uint8Array()
  }
  // Where the reader went before the answer began, Next neither reads nor cancels it.
  const leave = (): void => {
    end()
    void source.return?.()
  }
  if (signal.aborted) leave()
  else signal.addEventListener('abort', leave, { once: true })
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          while (piece.length === 0) {
            const { done, value } = await source.next()
            if (done) {
              end()
              return controller.close()
            }
            piece = value
          }
          controller.enqueue(piece.subarray(0, PIECE_BYTES))
          piece = piece.subarray(PIECE_BYTES)
        } catch (error) {
          end()
          throw error
        }
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  )
}

const NEWLINE = 0x0a

/** Cuts a stream of bytes into lines without their line feeds. */
export interface LineSplitter {
  push(piece: Buffer): void
  /** Hands on a last line that had no line feed. */
  end(): void
}

/** @param onLine gets each line, empty ones included. */
export function splitLines(onLine: (line: Buffer) => void): LineSplitter {
  // Pieces of a line that has not ended yet; joined once, so that a line in many pieces costs no more than its length.
  let open: Buffer[] = []
  const close = (last: Buffer) => {
    onLine(open.length === 0 ? last : Buffer.concat([...open, last]))
    open = []
  }
  return {
    push(piece) {
      let from = 0
      for (let to = piece.indexOf(NEWLINE); to !== -1; to = piece.indexOf(NEWLINE, from)) {
        close(piece.subarray(from, to))
        from = to + 1
      }
      if (from < piece.length) open.push(piece.subarray(from))
    },
    end() {
      if (open.length > 0) close(Buffer.alloc(0))
    },
  }
}

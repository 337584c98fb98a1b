/** Bounds the memory that all workspaces' requests hold together. */
export interface BytesInHand {
  /** @returns what one request of a workspace holds; to be released once it holds nothing more. */
  open(workspaceId: number): { take(bytes: number): void; release(): void }
}

/**
 * A workspace may hold as much as stays free for all others: one alone half of everything, two a third each, and so on.
 * Whoever comes next always finds as much as each of those who are there.
 * @param own bytes that the workspace holds, of `inHand` that all hold together, of `most`.
 */
export const mayTake = (bytes: number, { own, inHand, most }: { own: number; inHand: number; most: number }): boolean =>
  own + bytes <= most - inHand - bytes

/**
 * @param most bytes at once, of all workspaces together.
 * @param tooMuch makes what `take` throws: where the workspace's own requests hold its share, or those of others leave nothing.
 */
export function countBytesInHand(most: number, tooMuch: (isOwn: boolean) => Error): BytesInHand {
  const byWorkspace = new Map<number, number>()
  let inHand = 0
  const add = (workspaceId: number, bytes: number): void => {
    const held = (byWorkspace.get(workspaceId) ?? 0) + bytes
    if (held === 0) byWorkspace.delete(workspaceId)
    else byWorkspace.set(workspaceId, held)
    inHand += bytes
  }
  return {
    open(workspaceId) {
      let mine = 0
      return {
        take(bytes) {
          const own = byWorkspace.get(workspaceId) ?? 0
          if (!mayTake(bytes, { own, inHand, most })) throw tooMuch(own > 0)
          add(workspaceId, bytes)
          mine += bytes
        },
        release() {
          add(workspaceId, -mine)
          mine = 0
        },
      }
    },
  }
}

/** Keys that may become a shortcut, and when the last of them came. */
export interface Typed {
  keys: string
  atMs: number
}

interface Press {
  key: string
  atMs: number
}

/** Whoever goes on later than this meant something else. */
const MOST_MS = 1_500

/**
 * @param typed what was typed before; null where nothing waits.
 * @returns the command that a key asks for, or what waits for another key.
 */
export function readKey(
  typed: Typed | null,
  { key, atMs }: Press,
  shortcuts: Readonly<Record<string, string>>,
): { typed: Typed | null; command: string | null } {
  const goesOn = typed !== null && atMs - typed.atMs <= MOST_MS
  const tried = goesOn ? [`${typed.keys} ${key}`, key] : [key]
  for (const keys of tried) {
    const command = Object.hasOwn(shortcuts, keys) ? shortcuts[keys] : undefined
    if (command !== undefined) return { typed: null, command }
    if (Object.keys(shortcuts).some((known) => known.startsWith(`${keys} `))) return { typed: { keys, atMs }, command: null }
  }
  return { typed: null, command: null }
}

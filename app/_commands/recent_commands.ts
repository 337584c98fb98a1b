import { isRecord } from '#core/shape.ts'

/** What this browser keeps; where it keeps nothing, everything is as by default. */
type Store = Pick<Storage, 'getItem' | 'setItem'>

const recentKey = (workspaceSlug: string): string => `holdfast.commands.${workspaceSlug}`
const MOST_RECENT = 8

/** @returns the ids of the commands that were used last in a workspace, the last one first. */
export function recentCommands(store: Store | null, workspaceSlug: string): string[] {
  const kept = parsed(read(store, recentKey(workspaceSlug)) ?? '')
  return isRecord(kept) && Array.isArray(kept.ids) ? kept.ids.filter((id) => typeof id === 'string') : []
}

export function keepRecent(store: Store | null, workspaceSlug: string, id: string): void {
  const others = recentCommands(store, workspaceSlug).filter((one) => one !== id)
  write(store, recentKey(workspaceSlug), JSON.stringify({ ids: [id, ...others].slice(0, MOST_RECENT) }))
}

/** Browsers refuse it by their settings, or when it is full. */
function read(store: Store | null, key: string): string | null {
  try {
    return store?.getItem(key) ?? null
  } catch {
    return null
  }
}

function write(store: Store | null, key: string, value: string): void {
  try {
    store?.setItem(key, value)
  } catch {
    // Then it holds for as long as the page is open.
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

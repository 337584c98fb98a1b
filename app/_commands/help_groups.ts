import type { Command } from './command.ts'
import { keysOf } from './shortcuts.ts'

export interface HelpGroup {
  name: string
  lines: { name: string; keys: string[] }[]
}

/** @returns the shortcuts of those commands that one may ask for, by their groups. */
export function helpGroups(commands: readonly Command[]): HelpGroup[] {
  const groups = new Map<string, HelpGroup>()
  for (const { id, group, name } of commands) {
    const keys = keysOf(id)
    if (keys.length === 0) continue
    const lines = groups.get(group)?.lines ?? []
    groups.set(group, { name: group, lines: [...lines, { name, keys }] })
  }
  return [...groups.values()]
}

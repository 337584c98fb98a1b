import { type Command, GROUPS, type Group } from './command.ts'
import { fuzzyMatch } from './fuzzy_match.ts'

/** A command that was found, and the letters of its name by which. */
export interface Found {
  command: Command
  places: readonly number[]
}

export interface FoundGroup {
  name: Group | 'Used last'
  found: Found[]
  /** How many more there are that are not shown. */
  further: number
}

export interface Asked {
  typed: string
  /** To look for what narrows the figures alone. */
  filtersOnly: boolean
  /** The ids of the commands that were used last, the last one first. */
  recent: readonly string[]
}

const NARROWING: readonly Group[] = ['Filters', 'Range', 'Comparison']
/** Without a word, what one could not name is shown; values and definitions are too many. */
const AT_REST: Partial<Record<Group, number>> = { Screens: 12, 'Saved views': 6, Range: 12, Comparison: 3, Actions: 12 }
const MOST_RECENT = 4
const MOST_FOUND = 7
const MOST_NARROWING = 60
/** What was used lately goes before what fits as well. */
const RECENT_BONUS = 10
/** By its other words something is found, but behind what is named so. */
const ALSO_SHARE = 0.5
/** Letters apart, over names and other words, would be found in everything. */
const LEAST_BY_ALL = 40

/** @returns what the palette shows for what was typed: the group with the best fit first, within each the best first. */
export function findCommands(commands: readonly Command[], asked: Asked): FoundGroup[] {
  const wanted = asked.filtersOnly ? commands.filter(({ group }) => NARROWING.includes(group)) : commands
  if (asked.typed.trim() === '') return atRest(wanted, asked)
  const scored = wanted.flatMap((command) => scoreOf(command, asked) ?? [])
  const groups = GROUPS.flatMap((name) => {
    const inGroup = scored.filter(({ command }) => command.group === name).sort((a, b) => b.score - a.score)
    return inGroup[0]
      ? [{ ...groupOf(name, inGroup, asked.filtersOnly ? MOST_NARROWING : MOST_FOUND), best: inGroup[0].score }]
      : []
  })
  return groups.sort((a, b) => b.best - a.best).map(({ best: _best, ...group }) => group)
}

function atRest(commands: readonly Command[], { filtersOnly, recent }: Asked): FoundGroup[] {
  const used = recent.flatMap((id) => commands.find((command) => command.id === id) ?? []).slice(0, MOST_RECENT)
  const others = (filtersOnly ? NARROWING : GROUPS).map((name) => {
    const most = filtersOnly ? MOST_NARROWING : (AT_REST[name] ?? 0)
    const inGroup = commands.filter(({ id, group }) => group === name && !used.some((one) => one.id === id))
    return most === 0 ? groupOf(name, [], 0) : groupOf(name, inGroup.map(asFound), most)
  })
  return [groupOf('Used last', used.map(asFound), MOST_RECENT), ...others].filter(({ found }) => found.length > 0)
}

const asFound = (command: Command): Found => ({ command, places: [] })

const groupOf = (name: FoundGroup['name'], found: readonly Found[], most: number): FoundGroup => ({
  name,
  found: found.slice(0, most).map(({ command, places }) => ({ command, places })),
  further: Math.max(0, found.length - most),
})

function scoreOf(command: Command, { typed, recent }: Asked): (Found & { score: number }) | null {
  const bonus = recent.includes(command.id) ? RECENT_BONUS : 0
  const byName = fuzzyMatch(typed, command.name)
  if (byName) return { command, places: byName.places, score: byName.score + bonus }
  const byAll = fuzzyMatch(typed, `${command.name} ${command.also ?? ''}`)
  if (!byAll || byAll.score < LEAST_BY_ALL) return null
  const places = byAll.places.filter((at) => at < command.name.length)
  return { command, places, score: byAll.score * ALSO_SHARE + bonus }
}

import type { Command } from './command.ts'
import { addressOf, type Here } from './here.ts'
import { actionCommands } from './sources/actions.ts'
import { definitionCommands } from './sources/definitions.ts'
import { filterCommands } from './sources/filters.ts'
import { savedViewCommands } from './sources/saved_views.ts'
import { screenCommands } from './sources/screens.ts'
import { viewCommands } from './sources/view.ts'

/** Where commands come from: a further kind of them is a file in `sources/`, and its name here. */
const SOURCES: readonly ((here: Here) => Command[])[] = [
  screenCommands,
  savedViewCommands,
  viewCommands,
  filterCommands,
  actionCommands,
  definitionCommands,
]

/** @returns all that can be asked for from where somebody is. */
export const commandsOf = (here: Here): Command[] => SOURCES.flatMap((source) => source(here))

/** @returns what leads to the conversation whose id was typed: any text may be one. */
export const conversationCommand = (here: Here, typed: string): Command => ({
  id: 'conversation',
  group: 'Conversations',
  name: `Open conversation “${typed}”`,
  does: { kind: 'go', address: addressOf(here, { screen: 'conversation', id: typed }) },
})

import type { View } from '../_view/view.ts'

/** What belongs together in the palette, in the order in which it stands there. */
export const GROUPS = [
  'Screens',
  'Saved views',
  'Range',
  'Comparison',
  'Filters',
  'Actions',
  'Definitions',
  'Conversations',
] as const
export type Group = (typeof GROUPS)[number]

/** What is done without leaving for another address. */
export type Act = 'copy link' | 'light' | 'dark' | 'system' | 'next theme' | 'sign out' | 'help' | 'filter' | 'single keys'

export type Deed =
  /** To another address of this workspace. */
  | { kind: 'go'; address: string }
  /** The same screen with a change of the view. */
  | { kind: 'look'; change: Partial<View> }
  | { kind: 'act'; act: Act }
  /** Shows the overview as a wall, on the whole screen, or leaves it. */
  | { kind: 'wall'; address: string; enters: boolean }
  /** Presses a button of the screen: the one that saves with this label. */
  | { kind: 'press'; label: string }
  /** Why it cannot be done now. */
  | { kind: 'say'; words: string }

/** What one may ask for, in the palette or by a shortcut. Data alone: lists of commands are made purely. */
export interface Command {
  /** For ever: what was used last is kept by it, and shortcuts name it. */
  id: string
  group: Group
  name: string
  /** Other words by which it is found. */
  also?: string
  /** A line about it. */
  hint?: string
  /** Whether it is what the screen shows now. */
  isOn?: boolean
  does: Deed
}

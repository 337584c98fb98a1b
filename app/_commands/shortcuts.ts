/**
 * Every shortcut: the keys, one after the other, and the command that they ask for. The listener, the hints of the palette and the
 * dialog that lists them are made of it. Keys are those that are written (`?` is Shift and another key on most keyboards).
 */
export const SHORTCUTS = {
  '/': 'filter',
  '?': 'help',
  'g o': 'screen.overview',
  'g s': 'screen.segments',
  'g t': 'screen.trends',
  'g d': 'screen.drift',
  'g l': 'screen.alerts',
  'g r': 'screen.reviews',
  'g c': 'screen.conversations',
  'g h': 'screen.handoffs',
  'g n': 'screen.calculator',
  'g f': 'screen.definitions',
  'g a': 'screen.account',
  'g k': 'screen.keys',
  'g p': 'screen.policy',
  'g i': 'screen.ingestion',
  '[': 'period.before',
  ']': 'period.after',
  t: 'theme.next',
  f: 'wall',
} as const satisfies Record<string, string>

/** With Ctrl, or ⌘: the one shortcut that works within fields too, and cannot be turned off. */
export const PALETTE_KEY = 'k'

const BY_COMMAND = new Map<string, string>(Object.entries(SHORTCUTS).map(([keys, command]) => [command, keys]))

/** @returns the keys that ask for a command, one after the other; none where it has none. */
export const keysOf = (command: string): string[] => BY_COMMAND.get(command)?.split(' ') ?? []

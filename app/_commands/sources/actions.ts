import type { Act, Command } from '../command.ts'
import type { Here } from '../here.ts'

/** What can be done on every screen, and what this one offers to save. */
export const actionCommands = (here: Here): Command[] => [
  act('link', 'Copy link', 'share address url', 'copy link'),
  ...here.exports.map(
    (label): Command => ({
      ...{ id: `export.${label}`, group: 'Actions', name: label, also: 'export download file' },
      does: { kind: 'press', label },
    }),
  ),
  act('filter', 'Filter …', 'search topic language', 'filter'),
  act('theme.next', 'Change the colours', 'theme dark light mode', 'next theme'),
  act('theme.light', 'Light colours', 'theme mode', 'light'),
  act('theme.dark', 'Dark colours', 'theme mode night', 'dark'),
  act('theme.system', 'Colours as the system', 'theme mode', 'system'),
  act('help', 'Keyboard shortcuts', 'keys help', 'help'),
  here.singleKeys
    ? act('keys.off', 'Turn off shortcuts of single keys', 'keyboard', 'single keys')
    : act('keys.on', 'Turn on shortcuts of single keys', 'keyboard', 'single keys'),
  act('sign-out', 'Sign out', 'log out leave', 'sign out'),
]

const act = (id: string, name: string, also: string, does: Act): Command => ({
  ...{ id, group: 'Actions', name, also },
  does: { kind: 'act', act: does },
})

import { PLAIN_QUERY, screenPath, withQuery } from '#core/address/paths.ts'
import { carriedTo } from '../../_view/params.ts'
import { isWall, withWall } from '../../_wall/wall_param.ts'
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
  wall(here),
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

function wall(here: Here): Command {
  const overview = screenPath(here.workspaceSlug, { screen: 'overview' })
  const enters = here.path !== overview || !isWall(here.params)
  const query = withWall(enters ? carriedTo('overview', here.params) : here.params, enters)
  return {
    ...{ id: 'wall', group: 'Actions', name: enters ? 'Full screen' : 'Leave full screen', also: 'wall display tv overview' },
    does: { kind: 'wall', address: withQuery(overview, query.size > 0 ? query : PLAIN_QUERY), enters },
  }
}

const act = (id: string, name: string, also: string, does: Act): Command => ({
  ...{ id, group: 'Actions', name, also },
  does: { kind: 'act', act: does },
})

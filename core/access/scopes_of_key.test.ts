import { expect, it } from 'vitest'
import { scopesOf, scopesOfKey } from './scopes.ts'

it.each([
  [['figures:read'], ['figures:read', 'wall:read']],
  [['wall:read'], ['wall:read']],
  [['events:write'], ['events:write']],
  [['workspace:manage', 'nothing:known'], []],
])('a key of %j may do %j', (kept, may) => expect(scopesOfKey(kept)).toEqual(may))

it('whoever is signed in sees what a wall shows', () => {
  for (const role of ['owner', 'member'] as const) expect(scopesOf(role)).toContain('wall:read')
})

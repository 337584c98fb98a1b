import { expect, it } from 'vitest'
import { asSystem, authorOf } from './actor.ts'

it('keeps each kind of actor so that the others cannot be taken for it', () => {
  expect(authorOf({ kind: 'person', userId: 'b7Qx' })).toBe('b7Qx')
  expect(authorOf({ kind: 'key', keyId: 'b7Qx' })).toBe('key:b7Qx')
  expect(asSystem('demo', 3)).toEqual({ workspaceId: 3, actor: { kind: 'system', part: 'demo' } })
  expect(authorOf(asSystem('command line', 3).actor)).toBe('command line')
})

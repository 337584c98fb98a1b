import { expect, it } from 'vitest'
import { OwnWrites } from './own_writes.ts'

it('knows what was written, each once, from what others wrote', () => {
  const writes = new OwnWrites()
  writes.wrote('cases=5', '')
  expect([writes.isOwn('cases=5'), writes.isOwn('cases=5'), writes.isOwn('')]).toEqual([true, false, false])
})

it('takes an earlier one for its own while a later one is on its way, and not after it', () => {
  const writes = new OwnWrites()
  for (const [query, before] of [
    ['c=1', ''],
    ['c=12', ''],
    ['c=123', ''],
  ] as const)
    writes.wrote(query, before)
  expect([writes.isOwn('c=1'), writes.isOwn('c=123'), writes.isOwn('c=12')]).toEqual([true, true, false])
})

it('does not wait for what changes nothing, which never arrives', () => {
  const writes = new OwnWrites()
  writes.wrote('c=1', 'c=1')
  expect(writes.isOwn('c=1')).toBe(false)
  writes.wrote('c=2', 'c=1')
  writes.wrote('c=2', 'c=1')
  expect([writes.isOwn('c=2'), writes.isOwn('c=2')]).toEqual([true, false])
})

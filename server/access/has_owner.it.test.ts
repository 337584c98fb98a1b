import { expect, it } from 'vitest'
import { getPool } from '../platform/postgres/pool.ts'
import { createOwner } from '../workspace/create_owner.ts'
import { hasOwner, knowsOwner } from './has_owner.ts'

it('asks until there is an owner, and never again', async () => {
  let asked = 0
  getPool().on('acquire', () => {
    asked += 1
  })
  expect([await knowsOwner(), await hasOwner(), asked]).toEqual([false, false, 2])
  await createOwner({ email: 'owner@example.com', password: 'correct horse battery', workspaceName: 'Support' })
  expect([await hasOwner(), await knowsOwner()]).toEqual([true, true])
  asked = 0
  expect([await knowsOwner(), asked]).toEqual([true, 0])
})

import { expect, it } from 'vitest'
import { findUnhashed } from './package_lock.ts'

const HASH = { integrity: 'sha512-x' }

it('finds packages that are locked by their version alone', () => {
  const packages = {
    '': {},
    'node_modules/@scope/good': HASH,
    'node_modules/bare': {},
    'node_modules/old': { integrity: 'sha1-x' },
    'node_modules/@scope/good/node_modules/bare': {},
    'node_modules/linked': { link: true },
    'node_modules/@scope/good/node_modules/bundled': { inBundle: true },
    'node_modules/bare/node_modules/bundled': { inBundle: true },
  }
  expect(findUnhashed({ packages })).toEqual([
    'node_modules/bare',
    'node_modules/old',
    'node_modules/@scope/good/node_modules/bare',
    'node_modules/bare/node_modules/bundled',
  ])
})

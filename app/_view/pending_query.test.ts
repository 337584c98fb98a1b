import { expect, it } from 'vitest'
import { PendingQuery } from './pending_query.ts'

const query = (text: string) => new URLSearchParams(text)

it('builds on what was asked for last on the same page, until the address has changed', () => {
  const pending = new PendingQuery()
  const latest = (path = '/w/a') => pending.latest(path, query('range=28d')).toString()
  expect(latest()).toBe('range=28d')
  pending.ask('/w/a', query('range=yesterday'))
  expect(latest()).toBe('range=yesterday')
  expect(latest('/w/a/segments')).toBe('range=28d')
  pending.ask('/w/a', query('range=yesterday&state=broken'))
  expect(latest()).toBe('range=yesterday&state=broken')
  pending.arrived()
  expect(latest()).toBe('range=28d')
})

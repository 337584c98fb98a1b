import { expect, it } from 'vitest'
import { judgeLedger, Ledger } from './ledger.ts'

it('numbers what is sent, and keeps when it was acknowledged first', () => {
  const ledger = new Ledger()
  expect([ledger.take(2), ledger.take(3)]).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 5 },
  ])
  ledger.acknowledge({ from: 1, to: 3 }, 10)
  ledger.acknowledge({ from: 2, to: 4 }, 20)
  expect([ledger.sent, ledger.acknowledged]).toEqual([5, 3])
  expect([0, 1, 2, 3, 4].map((number) => ledger.acknowledgedAtMs(number))).toEqual([undefined, 10, 10, 20, undefined])
})

it('tells what was acknowledged and is stored never or twice, and what nobody heard of', () => {
  const ledger = new Ledger()
  ledger.take(6)
  ledger.acknowledge({ from: 0, to: 3 }, 1)
  const stored = new Map([
    [0, 1],
    [2, 2],
    [3, 1],
    [4, 3],
  ])
  expect(judgeLedger(ledger, stored)).toEqual({ lost: [1], doubled: [2, 4], unacknowledged: 2 })
})

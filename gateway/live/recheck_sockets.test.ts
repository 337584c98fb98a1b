import { describe, expect, it } from 'vitest'
import { recheckSockets } from './recheck_sockets.ts'

class Socket {
  readonly outcome: 'allowed' | 'revoked' | 'unknown'
  /** Whether the connection was closed under it, too; null while it is open. */
  closed: boolean | undefined | null = null

  constructor(outcome: Socket['outcome']) {
    this.outcome = outcome
  }

  disconnect(close?: boolean): never {
    this.closed = close
    return this as never
  }
}

const check = async ({ outcome }: Socket): Promise<boolean> => {
  if (outcome === 'unknown') throw new Error('the database is away')
  return outcome === 'allowed'
}

describe('checking the sockets again', () => {
  it('closes those that were revoked, and leaves those of whom nothing can be said now', async () => {
    const sockets = (['allowed', 'revoked', 'unknown', 'revoked', 'unknown', 'allowed', 'revoked'] as const).map(
      (outcome) => new Socket(outcome),
    )
    await recheckSockets(sockets, check)
    expect(sockets.map(({ closed }) => closed)).toEqual([null, true, null, true, null, null, true])
  })

  it('asks for four at once, and for each once', async () => {
    let [asking, most, asked] = [0, 0, 0]
    await recheckSockets(
      Array.from({ length: 30 }, () => new Socket('allowed')),
      async () => {
        asked += 1
        asking += 1
        most = Math.max(most, asking)
        await Promise.resolve()
        asking -= 1
        return true
      },
    )
    expect([most, asked]).toEqual([4, 30])
  })
})

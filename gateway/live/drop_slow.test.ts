import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { dropWhenSlow, MAX_BUFFERED_BYTES, MAX_BUFFERED_PACKETS } from './drop_slow.ts'

/** A socket whose client reads only when it is told to. */
function openSocket() {
  const conn = new EventEmitter()
  let cuts = 0
  const cut = () => {
    cuts += 1
  }
  dropWhenSlow({ conn, request: { socket: { destroy: cut } } })
  const send = (packets: number, data: unknown = 'x') => {
    for (let n = 0; n < packets; n++) conn.emit('packetCreate', { data })
  }
  return { send, read: () => conn.emit('flush'), cuts: () => cuts }
}

describe('a client that does not read', () => {
  it('is cut off by the number of messages, once', () => {
    const { send, cuts } = openSocket()
    send(MAX_BUFFERED_PACKETS)
    expect(cuts()).toBe(0)
    send(1)
    expect(cuts()).toBe(1)
    send(1_000)
    expect(cuts()).toBe(1)
  })

  it('is cut off by their size', () => {
    const { send, cuts } = openSocket()
    send(1, 'x'.repeat(MAX_BUFFERED_BYTES))
    expect(cuts()).toBe(0)
    send(1)
    expect(cuts()).toBe(1)
  })

  it('is left alone while it reads', () => {
    const { send, read, cuts } = openSocket()
    for (let n = 0; n < 20; n++) {
      send(MAX_BUFFERED_PACKETS - 1)
      send(1, 'x'.repeat(MAX_BUFFERED_BYTES / 2))
      read()
    }
    send(3, undefined)
    expect(cuts()).toBe(0)
  })

  it('is cut off once, though its buffer empties meanwhile', () => {
    const { send, read, cuts } = openSocket()
    send(MAX_BUFFERED_PACKETS + 1)
    read()
    send(MAX_BUFFERED_PACKETS + 1)
    expect(cuts()).toBe(1)
  })
})

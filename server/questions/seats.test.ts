import { describe, expect, it } from 'vitest'
import { countSeats } from './seats.ts'

const key = (workspaceId: number, keyId: string) => ({ workspaceId, actor: { kind: 'key', keyId } }) as const
const person = (workspaceId: number, userId: string) => ({ workspaceId, actor: { kind: 'person', userId } }) as const
const full = (words: string) =>
  expect.objectContaining({ code: 'rate_limited', retryAfterSeconds: 1, message: `${words} questions at once; ask again` })

describe('the questions in flight', () => {
  it('are so many for each key, and so many for all of a workspace', () => {
    const seats = countSeats({ ofOne: 2, ofWorkspace: 3 })
    const leave = seats.take(key(1, 'a'))
    seats.take(key(1, 'a'))
    expect(() => seats.take(key(1, 'a'))).toThrow(full('an API key may ask 2'))
    seats.take(key(1, 'b'))
    expect(() => seats.take(key(1, 'c'))).toThrow(full('all API keys of a workspace may ask 3'))
    seats.take(key(2, 'a'))
    leave()
    seats.take(key(1, 'c'))
    expect(() => seats.take(key(1, 'c'))).toThrow(full('all API keys of a workspace may ask 3'))
  })

  it('of people are others than those of keys', () => {
    const seats = countSeats({ ofOne: 1, ofWorkspace: 1 }, { ofOne: 2, ofWorkspace: 3 })
    seats.take(key(1, 'a'))
    for (const one of ['a', 'a', 'b']) seats.take(person(1, one))
    expect(() => seats.take(person(1, 'a'))).toThrow(full('a person may ask 2'))
    expect(() => seats.take(person(1, 'b'))).toThrow(full('all people of a workspace may ask 3'))
    expect(() => seats.take(key(1, 'b'))).toThrow(full('all API keys of a workspace may ask 1'))
  })

  it('hold twenty people, each with as many tabs as they like, that all ask anew at once', () => {
    const seats = countSeats()
    for (let one = 0; one < 20; one++)
      for (let tab = 0; tab < 25; tab++) for (let n = 0; n < 6; n++) seats.take(person(1, `${one}`))
  })

  it('end once each', () => {
    const seats = countSeats({ ofOne: 2, ofWorkspace: 9 })
    const leave = seats.take(key(1, 'a'))
    seats.take(key(1, 'a'))
    leave()
    leave()
    seats.take(key(1, 'a'))
    expect(() => seats.take(key(1, 'a'))).toThrow()
  })
})

import { expect, test, vi } from 'vitest'
import { within } from './within.ts'

const tooLate = (): Error => new Error('too late')

test('gives what the work gives, and leaves no timer behind', async () => {
  vi.useFakeTimers()
  try {
    expect(await within(1_000, Promise.resolve(7), tooLate)).toBe(7)
    await expect(within(1_000, Promise.reject(new Error('no')), tooLate)).rejects.toThrow('no')
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('says so when it takes too long, and what the work fails with afterwards is nobody’s', async () => {
  let fail: (error: Error) => void = () => undefined
  const work = new Promise<never>((_, reject) => {
    fail = reject
  })
  await expect(within(1, work, tooLate)).rejects.toThrow('too late')
  fail(new Error('later'))
  await expect(work).rejects.toThrow('later')
})

import { type ReactElement, Suspense } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawSoon } from './draw_soon.tsx'

const after = (ms: number): Promise<string> => new Promise((resolve) => setTimeout(resolve, ms, 'the page'))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is there within a second is drawn as a whole, without waiting any longer', async () => {
  const drawn = drawSoon(after(999), 'skeleton')
  await vi.advanceTimersByTimeAsync(999)
  expect(await drawn).toBe('the page')
  expect(vi.getTimerCount()).toBe(0)
})

test('what takes longer has its skeleton first', async () => {
  const drawn = drawSoon(after(5_000), 'skeleton')
  await vi.advanceTimersByTimeAsync(1_000)
  const { type, props } = (await drawn) as ReactElement<{
    fallback: string
    children: ReactElement<{ content: Promise<string> }>
  }>
  expect([type, props.fallback]).toEqual([Suspense, 'skeleton'])
  await vi.advanceTimersByTimeAsync(4_000)
  expect(await props.children.props.content).toBe('the page')
})

test('what fails at once is the page’s own failure', async () => {
  await expect(drawSoon(Promise.reject(new Error('no')), 'skeleton')).rejects.toThrow('no')
  expect(vi.getTimerCount()).toBe(0)
})

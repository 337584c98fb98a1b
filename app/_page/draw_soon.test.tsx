import { type ReactElement, type ReactNode, Suspense } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawWithin } from './draw_soon.tsx'

const after = (ms: number): Promise<string> => new Promise((resolve) => setTimeout(resolve, ms, 'the page'))

type Place = ReactElement<{ fallback: ReactNode; children: ReactNode }>

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is there in time is drawn as a whole, without waiting any longer', async () => {
  const drawn = drawWithin(1_000, after(999), 'skeleton')
  await vi.advanceTimersByTimeAsync(999)
  const { type, props } = (await drawn) as Place
  expect([type, props]).toEqual([Suspense, { fallback: 'skeleton', children: 'the page' }])
  expect(vi.getTimerCount()).toBe(0)
})

test('what takes longer has its skeleton first, in the same place', async () => {
  const drawn = drawWithin(1_000, after(5_000), 'skeleton')
  await vi.advanceTimersByTimeAsync(1_000)
  const { type, props } = (await drawn) as Place
  expect([type, props.fallback]).toEqual([Suspense, 'skeleton'])
  await vi.advanceTimersByTimeAsync(4_000)
  expect(await (props.children as ReactElement<{ content: Promise<string> }>).props.content).toBe('the page')
})

test('what fails in time is the page’s own failure', async () => {
  await expect(drawWithin(1_000, Promise.reject(new Error('no')), 'skeleton')).rejects.toThrow('no')
  expect(vi.getTimerCount()).toBe(0)
})

import { expect, it, vi } from 'vitest'
import { stayAwake } from './stay_awake.ts'

function screen({ refuses = false } = {}) {
  let held = 0
  const request = vi.fn(async () => {
    if (refuses) throw new Error('not now')
    held += 1
    const release = async () => {
      held -= 1
    }
    return { release }
  })
  return { device: { wakeLock: { request } }, request, held: () => held }
}

const page = (visibilityState: 'visible' | 'hidden') =>
  Object.assign(new EventTarget(), { visibilityState }) as Document & {
    visibilityState: 'visible' | 'hidden'
  }

it('keeps the screen awake, asks again when the page is seen again, and lets it sleep in the end', async () => {
  const { device, request, held } = screen()
  const shown = page('visible')
  const stop = stayAwake(device, shown)
  await vi.waitFor(() => expect(held()).toBe(1))
  Object.assign(shown, { visibilityState: 'hidden' }).dispatchEvent(new Event('visibilitychange'))
  expect(request).toHaveBeenCalledTimes(1)
  Object.assign(shown, { visibilityState: 'visible' }).dispatchEvent(new Event('visibilitychange'))
  await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(2))
  await vi.waitFor(() => expect(held()).toBe(1))
  stop()
  expect(held()).toBe(0)
  shown.dispatchEvent(new Event('visibilitychange'))
  expect(request).toHaveBeenCalledTimes(2)
})

it('gives back what comes after the end', async () => {
  const { device, request, held } = screen()
  stayAwake(device, page('visible'))()
  expect(request).toHaveBeenCalledTimes(1)
  await vi.waitFor(() => expect(held()).toBe(0))
})

it('does without, where browser or battery refuse it', async () => {
  const { device, request } = screen({ refuses: true })
  stayAwake(device, page('visible'))()
  await expect(request.mock.results[0]?.value).rejects.toThrow('not now')
  expect(() => stayAwake({}, page('visible'))()).not.toThrow()
})

import { expect, it, vi } from 'vitest'
import { elementsOf, textOf } from '#app/_testing/elements.ts'
import { LostCallout } from './lost_callout.tsx'

const LOST = { events: 1_204, from: '2026-11-23T09:14:00.000Z', to: '2026-11-23T09:16:00.000Z' }
const draw = (change: Partial<Parameters<typeof LostCallout>[0]> = {}) =>
  elementsOf(LostCallout({ lost: LOST, timeZone: 'Europe/Stockholm', busy: false, problem: null, onSettle: () => {}, ...change }))
const texts = (...args: Parameters<typeof draw>) => draw(...args).map(({ props }) => textOf(props.children))

it('says how many were lost, of when, and what to do', () => {
  expect(draw()[0]?.props.title).toBe('1,204 events were accepted and never counted: the queue lost them')
  expect(texts().join('\n')).toMatch(/They were accepted between 23 Nov 2026, 10:14 and 23 Nov 2026, 10:16\. Send.*once more/)
})

it('says it of a single one too', () => {
  expect(draw({ lost: { ...LOST, events: 1 } })[0]?.props.title).toBe('1 event was accepted and never counted: the queue lost it')
  expect(texts({ lost: { ...LOST, events: 1 } }).join('\n')).toContain('It was accepted between')
})

it('is told no more once somebody says that it is done, and says where that did not work', () => {
  const onSettle = vi.fn()
  const button = draw({ onSettle }).find(({ props }) => props.onClick)
  expect(textOf(button?.props.children)).toBe('Done: do not show this any more')
  button?.props.onClick?.()
  expect(onSettle).toHaveBeenCalledOnce()
  expect(texts({ problem: 'no network' })).toContain('no network')
})

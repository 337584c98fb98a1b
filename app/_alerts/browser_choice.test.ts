import { expect, it } from 'vitest'
import { keepBrowserChoice, readBrowserChoice } from './browser_choice.ts'

const storeOf = () => {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
}

it('is nothing unless it was chosen', () => {
  expect(readBrowserChoice(storeOf())).toEqual({ notifies: false, sounds: false })
  expect(readBrowserChoice(null)).toEqual({ notifies: false, sounds: false })
})

it.each([
  { notifies: true, sounds: false },
  { notifies: false, sounds: true },
  { notifies: true, sounds: true },
  { notifies: false, sounds: false },
])('is kept: %j', (choice) => {
  const store = storeOf()
  keepBrowserChoice(store, { notifies: true, sounds: true })
  keepBrowserChoice(store, choice)
  expect(readBrowserChoice(store)).toEqual(choice)
})

it('does not mind a browser that keeps nothing', () => {
  const refuse = (): never => {
    throw new Error('refused')
  }
  const store = { getItem: refuse, setItem: refuse }
  keepBrowserChoice(store, { notifies: true, sounds: true })
  expect(readBrowserChoice(store).sounds).toBe(false)
})

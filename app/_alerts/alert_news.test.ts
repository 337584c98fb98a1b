import { describe, expect, it } from 'vitest'
import type { AlertsNews } from '#core/alert/contract.ts'
import { countedTitle, hearFired, prepareBanner } from './alert_news.ts'

type Fired = AlertsNews['fired'][number]
const fired = (id: string, severity: Fired['severity'] = 'warning'): Fired => ({ id, headline: `${id} drifts.`, severity })
const news = (openCount: number, ...list: Fired[]): AlertsNews => ({ changedAt: '', openCount, fired: list })
const ids = (list: readonly Fired[]) => list.map(({ id }) => id)

describe('what began to fire', () => {
  it('is kept, the latest first, each once', () => {
    const one = hearFired([], news(1, fired('a')))
    expect(ids(hearFired(one, news(2, fired('b'), fired('a'))))).toEqual(['b', 'a'])
  })

  it('stays when something else is said, and is over when all is', () => {
    const one = hearFired([], news(1, fired('a')))
    expect(hearFired(one, news(1))).toBe(one)
    expect(hearFired(one, news(0))).toEqual([])
  })
})

describe('the banner', () => {
  it('is none where nothing fired', () => {
    expect(prepareBanner([])).toBeNull()
  })

  it('names the first three, and how many more', () => {
    const banner = prepareBanner(['a', 'b', 'c', 'd', 'e'].map((id) => fired(id)))
    expect(banner).toMatchObject({ title: '5 alerts began to fire', more: 'and 2 more', tone: 'warn' })
    expect(banner?.alerts.map(({ headline }) => headline)).toEqual(['a drifts.', 'b drifts.', 'c drifts.'])
  })

  it('is urgent where one of them is', () => {
    expect(prepareBanner([fired('a'), fired('b', 'page')])).toMatchObject({ tone: 'bad', more: null })
    expect(prepareBanner([fired('a')])?.title).toBe('An alert began to fire')
  })
})

it.each([
  ['Overview · Holdfast', 2, '(2) Overview · Holdfast'],
  ['(2) Overview · Holdfast', 3, '(3) Overview · Holdfast'],
  ['(2) Overview · Holdfast', 0, 'Overview · Holdfast'],
  ['(draft) Overview', 0, '(draft) Overview'],
])('counts in the title: %s with %d', (title, count, told) => {
  expect(countedTitle(title, count)).toBe(told)
})

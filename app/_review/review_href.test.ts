import { expect, it } from 'vitest'
import { linkOfBroken, linkOfFigure, linkOfLoss, linkOfWay } from '#core/review/review_links.ts'
import { reviewHref } from './review_href.ts'

/** A week in Berlin: from Monday 16 November to the midnight that ends Sunday. */
const REVIEW: Parameters<typeof reviewHref>[0] = {
  workspace: 'acme',
  timeZone: 'Europe/Berlin',
  period: {
    ...{ kind: 'week', address: '2026-w47', previous: '2026-w46', before: [], next: null, isOver: true, isSettled: false },
    ...{ from: '2026-11-16T00:00:00+01:00', to: '2026-11-23T00:00:00+01:00' },
  },
}
const read = (href: string): [string, Record<string, string>] => {
  const { pathname, searchParams } = new URL(href, 'http://localhost')
  return [pathname, Object.fromEntries(searchParams)]
}
const WEEK = { from: '2026-11-16', through: '2026-11-22' }

it.each<[string, Parameters<typeof reviewHref>[1], string, object]>([
  ['a quotient of all', linkOfFigure('cost', 'all'), 'segments', {}],
  ['that of the AI', linkOfFigure('costAi', 'ai'), 'segments', { handler: 'ai' }],
  ['a count', linkOfFigure('cases', 'all'), 'conversations', {}],
  ['what was accepted', linkOfFigure('accepted', 'all'), 'conversations', { state: 'accepted' }],
  ['what was taken back', linkOfFigure('rework', 'all'), 'conversations', { state: 'broken' }],
  [
    'what came again',
    linkOfWay({ language: 'de' }, 'recontact'),
    'conversations',
    { language: 'de', state: 'broken', cause: 'recontact' },
  ],
  ['a dearer case', linkOfWay({}, 'handling'), 'conversations', {}],
  ['a dearer lost case', linkOfWay({}, 'rework'), 'conversations', { state: 'broken' }],
  ['what was passed on', linkOfWay({}, 'escalated'), 'conversations', { state: 'escalated' }],
  ['a loss by its cause', linkOfLoss('churn'), 'conversations', { state: 'broken', cause: 'churn' }],
  ['a loss that was never resolved', linkOfLoss('abandoned'), 'conversations', { state: 'abandoned' }],
  ['a segment of which nothing was said', linkOfBroken({ topic: null }), 'conversations', { topic: '', state: 'broken' }],
])('leads from %s to what is behind it, on the days of the period', (_, link, screen, query) => {
  expect(read(reviewHref(REVIEW, link))).toEqual([`/w/acme/${screen}`, { ...WEEK, ...query }])
})

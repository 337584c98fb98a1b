import { expect, it } from 'vitest'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import type { PolicyNews } from '../_overview/policy_news.ts'
import { parseView } from '../_view/view.ts'
import { wallNotices } from './wall_notices.ts'
import { wallWords } from './wall_words.ts'

const SERIES = { timeZone: 'Europe/Berlin', asOf: '2026-11-26T09:05:00Z' } as FiguresAnswer
const QUIET: PolicyNews = { inForce: 3, building: null, madeInRange: [] }
const tell = (told: Partial<Parameters<typeof wallNotices>[0]>) =>
  wallNotices({ series: SERIES, problem: null, news: QUIET, countedShare: 0, ...told })

it('says nothing where there is nothing to say', () => {
  expect(tell({})).toEqual([])
})

it('says how old the figures are, what is being counted, and the last change of the policy', () => {
  const made = { version: 3, changes: 'acceptance window 14 → 7 days', madeAt: '2026-11-24T23:30:00Z' }
  const news = {
    inForce: 3,
    building: { version: 4, changes: 'acceptance window 7 → 5 days' },
    madeInRange: [made, { ...made, version: 2 }],
  }
  expect(tell({ problem: 'away', news, countedShare: 0.456 })).toEqual([
    'Not loaded anew since 10:05:00: it is tried again by itself.',
    'Counting all history under version 4 of the policy, 45.6% done: acceptance window 7 → 5 days.',
    'Policy version 3, of 25 Nov 2026: acceptance window 14 → 7 days.',
  ])
})

it.each([
  ['', 'Last 28 days'],
  ['range=this-month&language=de&topic=refund&topic=', 'This month · Language: German · Topic: not said or refund'],
  ['from=2026-11-01&through=2026-11-03', ''],
])('says what is shown: %s', (query, expected) => {
  expect(wallWords(parseView(new URLSearchParams(query)))).toBe(expected)
})

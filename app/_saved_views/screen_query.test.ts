import { describe, expect, it } from 'vitest'
import type { SavedScreen } from '#core/saved_view/contract.ts'
import { screenQuery } from './screen_query.ts'
import { settleShows } from './settle_shows.ts'

const settled = (screen: SavedScreen, query: string): string => settleShows({ screen, query }).query

describe('what is kept of a query', () => {
  it.each([
    [
      'overview',
      'range=7d&compare=year&step=week&language=de&language=sv',
      'range=7d&compare=year&step=week&language=de&language=sv',
    ],
    ['overview', 'range=28d&compare=previous', ''],
    ['overview', 'language=sv&range=7d&language=de', 'range=7d&language=de&language=sv'],
    ['segments', 'by=topic,language&columns=cases,csat&sort=-csat', 'by=topic%2Clanguage&columns=cases%2Ccsat&sort=-csat'],
    ['segments', 'from=2026-11-02&through=2026-11-08', 'from=2026-11-02&through=2026-11-08'],
    ['conversations', 'state=taken-back&cause=recontact&range=yesterday', 'range=yesterday&state=taken-back&cause=recontact'],
    ['conversations', 'state=handoffs', 'state=handoffs'],
    ['calculator', 'cases=5000&aiShare=40', 'cases=5000&aiShare=40'],
  ] as const)('of %s, %s', (screen, asked, kept) => {
    expect(settled(screen, asked)).toBe(kept)
    expect(settled(screen, kept)).toBe(kept)
  })

  it.each([
    ['overview', 'to=//evil.example&next=javascript:alert(1)&x='],
    ['overview', 'range=for-ever&compare=x&step=second&from=2026-13-01&through=y'],
    ['overview', 'view=12&cursor=abc&state=broken&cases=7'],
    ['segments', 'by=nothing&columns=secret&sort=%3Cscript%3E'],
    ['conversations', 'state=gone&cause=x&cursor=abc&id=c-1'],
    ['calculator', 'state=broken&by=__proto__&tax=7'],
  ] as const)('nothing of rubbish, or of what is another screen’s: %s, %s', (screen, asked) => {
    expect(settled(screen, asked)).toBe('')
  })

  it('of a relative range stays relative', () => {
    expect(settled('overview', 'range=this-month')).toBe('range=this-month')
  })
})

describe('what cannot be kept', () => {
  it.each([
    [
      'more than can be read',
      'overview',
      new URLSearchParams(Array.from({ length: 150 }, (_, n) => ['topic', `a topic ${n}`])).toString(),
    ],
    ['what Postgres cannot hold', 'overview', 'topic=a%00b'],
    ['numbers that are none', 'calculator', 'cases=many'],
  ] as const)('is refused: %s', (_, screen, query) => {
    expect(() => settled(screen, query)).toThrow(expect.objectContaining({ code: 'invalid_parameter' }))
  })
})

it('tells of two addresses whether they show the same', () => {
  const said = new URLSearchParams('compare=previous&range=28d&language=sv&language=de&view=7')
  expect(screenQuery('overview', said)).toBe(screenQuery('overview', new URLSearchParams('language=de&language=sv')))
  expect(screenQuery('overview', said)).not.toBe(screenQuery('overview', new URLSearchParams('language=de')))
})

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { PolicyNews } from './policy_news.ts'
import { PolicyNewsWords } from './policy_notice.tsx'

const made = (version: number) => ({ version, changes: `currency ${version}`, madeAt: '2026-11-04T12:00:00Z' })
const words = (news: PolicyNews, share = 0) =>
  renderToStaticMarkup(<PolicyNewsWords news={news} share={share} timeZone="UTC" />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

it('says how far a recount is, and whose figures are shown until then', () => {
  const building = { version: 5, changes: 'acceptance window 14 → 7 days' }
  expect(words({ inForce: 4, building, madeInRange: [] }, 0.419)).toBe(
    'All history is being counted under version 5 of the policy: acceptance window 14 → 7 days 41% ' +
      'Until that is complete, all figures here are those of version 4.',
  )
})

it('says of the newest version what it changed, and how many more there were', () => {
  const told = (...versions: number[]) => words({ inForce: 4, building: null, madeInRange: versions.map(made) })
  expect(told(4)).toBe(
    'Policy version 4, of 4 Nov 2026: currency 4. All figures here are counted under it, those of the days before it too.',
  )
  expect(told(4, 3)).toMatch(/before it too\. The policy was changed once more in this range\.$/)
  expect(told(5, 4, 3)).toMatch(/2 times more in this range\.$/)
  expect(told(3)).not.toContain('All figures')
})

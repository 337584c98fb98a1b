import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DoorRefusals } from './door_refusals.tsx'

const draw = (...refusals: Parameters<typeof DoorRefusals>[0]['refusals']) =>
  renderToStaticMarkup(<DoorRefusals refusals={refusals} timeZone="Europe/Stockholm" />)

it('says of each reason what was refused, why, how often and when last', () => {
  const lastAt = '2026-11-23T09:30:00.000Z'
  const rows = draw(
    { what: 'event', code: 'too_large', count: 12_345, lastAt },
    { what: 'request', code: 'too_large', count: 2, lastAt },
  ).split('<tr')
  expect(rows.at(-2)).toMatch(/10:30.*Event.*too_large.*a text is longer than its limit.*12,345/s)
  expect(rows.at(-1)).toMatch(/Request.*too_large.*more than 8 MiB.*>2</s)
})

it('says so where nothing was', () => {
  expect(draw()).toContain('has refused nothing')
})

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { FigureRow } from '#core/figures/contract.ts'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { someSums } from '#core/figures/testing/some_sums.ts'
import { driversOf } from './drivers.ts'
import { DriversSentence } from './drivers_sentence.tsx'

const segment = (topic: string, language: string, accepted: number): FigureRow => {
  const matured = someSums({ counts: { cases: 1_000, accepted }, handling: 2_000 })
  return someRow('2026-11-02T00:00:00Z', { topic, language }, { total: matured, matured, maturedHuman: someSums({}) })
}

function say(now: readonly FigureRow[], before: readonly FigureRow[]): string {
  const drivers = driversOf(someAnswer([...now]), someAnswer([...before]))
  if (!drivers) throw new Error('nothing to compare')
  const markup = renderToStaticMarkup(
    <DriversSentence rows={now} before={before} by={['language', 'topic']} drivers={drivers} currency="EUR" />,
  )
  return markup.replace(/<[^>]*>/g, '')
}

describe('the sentence over the segments', () => {
  it('says from what to what, whether that is chance, and which segment adds the most, by the names of the table', () => {
    const before = [segment('refund', 'de', 800), segment('delivery', 'de', 800)]
    const now = [segment('refund', 'de', 500), segment('delivery', 'de', 780)]
    expect(say(now, before)).toBe(
      'Cost per accepted resolution went from €2.50 to €3.13 (+25.0% worse). German, refund adds +€0.59 of the +€0.63.',
    )
  })

  it('names nobody where nothing moved', () => {
    const same = [segment('refund', 'de', 800)]
    expect(say(same, same)).toBe('Cost per accepted resolution went from €2.50 to €2.50 (0.0% unchanged).')
  })
})

import { expect, it } from 'vitest'
import type { Restatement } from './contract.ts'
import { restatementParts, restatementWords } from './restatement_words.ts'

const step = (way: Restatement['steps'][number]['way'], micros: number, cases: number | null = null) => ({ way, micros, cases })
const restated = (steps: Restatement['steps'], some: Partial<Restatement> = {}): Restatement => {
  const changeMicros = steps.reduce((sum, { micros }) => sum + micros, 0)
  return {
    ...{ reportedMicros: 2_590_000, nowMicros: 2_590_000 + changeMicros, changeMicros, steps },
    ...{ isSettled: true, reportedPolicyVersion: 1, policyVersion: 1 },
    ...some,
  }
}
const said = (...of: Parameters<typeof restated>): string =>
  restatementWords(restated(...of), 'USD').replace(/^.*?at \$[\d.]+/, '')

it('names the four that come first, and what all others come to', () => {
  const steps = [step('recontact', 60_000), step('churn', 20_000), step('mix', -10_000), step('handling', 8_000)]
  expect(said([...steps, step('rework', 3_000), step('reopen', -2_000)])).toBe(
    ': re-contacts +$0.060; customers lost +$0.020; other shares of the cases −$0.010; cost of a case +$0.008; all else +$0.001.',
  )
  expect(said(steps)).not.toContain('all else')
})

it.each([
  [1.6, ' (2 more)'],
  [-31.4, ' (31 fewer)'],
  [0.4, ''],
  [null, ''],
])('counts %d more cases as “%s”', (cases, words) => {
  expect(said([step('recontact', 60_000, cases)])).toBe(`: re-contacts${words} +$0.060.`)
})

it('leaves out what shows as nothing, and no more', () => {
  expect(said([step('recontact', 60_000), step('churn', 1_000), step('mix', 400)])).toBe(
    ': re-contacts +$0.060; customers lost +$0.001.',
  )
  expect(said([step('mix', 400)])).toBe(', without a difference.')
})

it('is expected while something is to come', () => {
  expect(restatementWords(restated([step('recontact', 60_000)], { isSettled: false }), 'USD')).toBe(
    'published as $2.59, now expected at $2.65: re-contacts +$0.060.',
  )
})

it('says of each step which row it is read from, of the last publication too', () => {
  const parts = restatementParts(restated([step('mix', 400), step('recontact', 60_000)]), 'USD', 'lastPublication')
  expect(parts.flatMap((part) => ('number' in part ? [part.at] : [])).at(-1)).toBe('/lastPublication/restatement/steps/1/micros')
})

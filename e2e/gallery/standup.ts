import type { Page } from '@playwright/test'
import { Calendar } from '#core/calendar/calendar.ts'
import type { ActionsAnswer, NewAction } from '#core/review/action_contract.ts'
import { addressOf, lastWholePeriod, shiftPeriod } from '#core/review/period.ts'
import { type MadeShare, madeShareSchema } from '#core/review/share_contract.ts'
import { expect } from '../test.ts'
import { originOf } from './of_drift.ts'

const NOTE = `## Monday

**Refunds** wait for the ledger: *nobody* knows until when.

- [x] v2 of the answer is out
- [ ] ask the vendor for a credit, see [the contract](https://example.com/contract)

| Queue | Before | Now |
| --- | --- | --- |
| billing | 41 | 58 |
`
const ACTIONS: readonly Partial<NewAction>[] = [
  { text: 'Shorten the refund answer', owner: 'Ada', due: '2026-01-09', figure: 'cost' },
  { text: 'Ask the vendor for a credit for what was claimed and came back within a day' },
]

/** @returns the address of the week that is so many before the last whole one; −1 is the one that runs. */
export function weekOf(back: number): string {
  const last = lastWholePeriod('week', Date.now(), { calendar: new Calendar('UTC'), firstDayOfWeek: 1 })
  return addressOf(shiftPeriod(last, -back, 1))
}

/** Has a week reviewed as people do: a note, what is to be done, figures entered; then published. Once. */
export async function holdStandup(page: Page, week: string): Promise<void> {
  const send = async (method: string, path: string, data: object): Promise<number> => {
    const answer = await page.request.fetch(`/api/v1/reviews/${week}/${path}`, { method, data, headers: originOf(page) })
    return answer.status()
  }
  const { actions }: ActionsAnswer = await (await page.request.get(`/api/v1/reviews/${week}/actions`)).json()
  if (actions.length > 0) return
  expect(await send('PUT', 'note', { text: NOTE, revision: 0 })).toBe(200)
  expect(await send('PATCH', 'entered', { revenue: '4421000', headcount: 240, supportCost: '18420.50' })).toBe(204)
  for (const action of ACTIONS) expect(await send('POST', 'actions', action)).toBe(201)
  expect(await send('POST', 'publication', {})).toBe(201)
}

/** @returns the path of a link to a published review. */
export async function shareOf(page: Page, week: string): Promise<string> {
  const answer = await page.request.post(`/api/v1/reviews/${week}/shares`, { data: { days: 14 }, headers: originOf(page) })
  const made: MadeShare = madeShareSchema.parse(await answer.json())
  return made.path
}

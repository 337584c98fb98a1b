import { expect, it } from 'vitest'
import { answerRequests, formOf, refusal } from '#app/_testing/answer_requests.ts'
import { sendChanges } from './send_changes.ts'

const CHANGES = { acceptanceWindowDays: 7 }
const REASON = formOf({ reason: 'shorter' })

it('sends what changed and why', async () => {
  const sent = answerRequests(() => Response.json({ version: 2 }, { status: 202 }))
  expect(await sendChanges(CHANGES, REASON)).toBeNull()
  expect(sent).toMatchObject([{ method: 'PATCH', url: '/api/v1/policy', body: { policy: CHANGES, reason: 'shorter' } }])
})

it('sends nothing without a reason, or where a field is wrong', async () => {
  const sent = answerRequests(() => Response.json({}))
  expect((await sendChanges(CHANGES, formOf({ reason: ' ' })))?.fields).toEqual({ reason: 'Fill this in.' })
  expect((await sendChanges({ acceptanceWindowDays: 91 }, REASON))?.fields).toEqual({ acceptanceWindowDays: 'At most 90.' })
  expect((await sendChanges({ timeZone: 'Mars/Base' }, REASON))?.fields).toHaveProperty('timeZone')
  expect(sent).toEqual([])
})

it('shows at its field what only the server can know', async () => {
  answerRequests(() => refusal(400, 'wrong', [{ path: 'rateCards.1.from', message: 'the dates must rise' }]))
  expect((await sendChanges(CHANGES, REASON))?.fields).toEqual({ 'rateCards.1.from': 'The dates must rise.' })
})

import { expect, it } from 'vitest'
import { answerRequests, refusal } from '#app/_testing/answer_requests.ts'
import { askEffect, canAsk } from './ask_effect.ts'

const CHANGES = { acceptanceWindowDays: 7 }
const { signal } = new AbortController()
const SIDE = { acceptanceWindowDays: 7, currency: 'USD', cases: 1, acceptedResolutionRate: 1, costPerAcceptedResolution: null }
const EFFECT = {
  policyVersion: 1,
  timeZone: 'UTC',
  from: '2026-10-15T00:00:00Z',
  to: '2026-11-12T00:00:00Z',
  conversations: 1,
  whole: true,
  present: SIDE,
  proposed: SIDE,
}

it('asks only what is a change, and no nonsense', () => {
  expect(canAsk(CHANGES)).toBe(true)
  expect(canAsk({})).toBe(false)
  expect(canAsk({ acceptanceWindowDays: 91 })).toBe(false)
  expect(canAsk({ acceptanceWindowDays: '' })).toBe(false)
})

it('gives what the server says, or in words why it is not known', async () => {
  const sent = answerRequests(() => Response.json(EFFECT))
  expect(await askEffect(CHANGES, signal)).toEqual({ effect: EFFECT })
  expect(sent).toMatchObject([{ method: 'POST', url: '/api/v1/policy/effect', body: { policy: CHANGES } }])
  answerRequests(() => refusal(503, 'could not be computed in time', []))
  expect(await askEffect(CHANGES, signal)).toEqual({ problem: 'Could not be computed in time.' })
  answerRequests(() => Response.json({ ...EFFECT, whole: 'yes' }))
  expect(await askEffect(CHANGES, signal)).toMatchObject({ problem: expect.stringContaining('load the page anew') })
})

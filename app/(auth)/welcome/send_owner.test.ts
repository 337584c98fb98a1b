import { expect, it } from 'vitest'
import { answerRequests, formOf, refusal } from '#app/_testing/answer_requests.ts'
import { sendOwner } from './send_owner.ts'

const TYPED = {
  workspaceName: 'Acme',
  email: 'a@b.example',
  password: 'long enough for it',
  timeZone: 'Europe/Stockholm',
  currency: 'SEK',
}

it('makes the account, and says which workspace is theirs', async () => {
  const sent = answerRequests(() => Response.json({ workspace: 'default' }, { status: 201 }))
  expect(await sendOwner(formOf({ ...TYPED, more: 'not sent' }))).toEqual({ workspace: 'default' })
  expect(sent).toMatchObject([{ method: 'POST', url: '/api/first-start', body: TYPED }])
})

it('sends nothing that the server would refuse', async () => {
  const sent = answerRequests(() => Response.json({}))
  const answer = await sendOwner(formOf({ ...TYPED, password: 'short', currency: 'kronor' }))
  expect(answer).toMatchObject({ problem: { fields: { password: expect.any(String), currency: expect.any(String) } } })
  expect(sent).toEqual([])
})

it('has words for somebody who was quicker, and leaves the others to the server', async () => {
  answerRequests(() => refusal(409, 'this Holdfast has its owner already'))
  expect(await sendOwner(formOf(TYPED))).toMatchObject({ problem: { message: 'Somebody has just made the owner’s account.' } })
  answerRequests(() => refusal(403, 'set HOLDFAST_URL'))
  expect(await sendOwner(formOf(TYPED))).toMatchObject({ problem: { message: 'Set HOLDFAST_URL.' } })
})

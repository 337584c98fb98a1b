import { expect, it } from 'vitest'
import { answerRequests, formOf, refusal } from '#app/_testing/answer_requests.ts'
import { sendPassword } from './send_password.ts'

const TYPED = formOf({ currentPassword: 'the old one', newPassword: 'the new long one' })

it('sends both', async () => {
  const sent = answerRequests(() => Response.json({}))
  expect(await sendPassword(TYPED)).toBeNull()
  const body = { currentPassword: 'the old one', newPassword: 'the new long one' }
  expect(sent).toMatchObject([{ method: 'POST', url: '/api/auth/change-password', body }])
})

it('sends nothing while a field is empty or the new one too short', async () => {
  const sent = answerRequests(() => Response.json({}))
  expect((await sendPassword(formOf({ currentPassword: '', newPassword: 'the new long one' })))?.fields).toHaveProperty(
    'currentPassword',
  )
  const short = await sendPassword(formOf({ currentPassword: 'the old one', newPassword: 'short' }))
  expect(short?.fields).toEqual({ newPassword: 'A password has at least 12 characters.' })
  expect(sent).toEqual([])
})

it('says what the server says, at the field that it names', async () => {
  const errors = [{ path: 'currentPassword', message: 'Invalid password' }]
  answerRequests(() => refusal(400, 'Invalid password', errors))
  expect((await sendPassword(TYPED))?.fields).toEqual({ currentPassword: 'Invalid password.' })
  answerRequests(() => refusal(401, 'sign in'))
  expect(await sendPassword(TYPED)).toEqual({ status: 401, message: 'Sign in.', fields: {} })
})

import { expect, it } from 'vitest'
import { answerRequests, formOf, refusal } from '#app/_testing/answer_requests.ts'
import { sendSignIn } from './send_sign_in.ts'

const TYPED = formOf({ email: 'a@b.example', password: ' with blanks ' })

it('sends nothing before both fields are filled in', async () => {
  const sent = answerRequests(() => Response.json({}))
  expect((await sendSignIn(formOf({ email: ' ', password: 'x' })))?.fields).toEqual({ email: 'Fill this in.' })
  expect((await sendSignIn(formOf({ email: 'a@b.example', password: '' })))?.fields).toEqual({ password: 'Fill this in.' })
  expect(sent).toEqual([])
})

it('sends both as they were typed', async () => {
  const sent = answerRequests(() => Response.json({ token: 'x' }))
  expect(await sendSignIn(TYPED)).toBeNull()
  const body = { email: 'a@b.example', password: ' with blanks ' }
  expect(sent).toMatchObject([{ method: 'POST', url: '/api/auth/sign-in/email', body }])
})

it('says in the words of its fields that one is wrong, else what the server says', async () => {
  answerRequests(() => refusal(401, 'Invalid email or password'))
  const wrong = 'The e-mail address or the password is wrong.'
  expect(await sendSignIn(TYPED)).toMatchObject({ status: 401, message: wrong, fields: {} })
  answerRequests(() => refusal(429, 'too many attempts'))
  expect(await sendSignIn(TYPED)).toMatchObject({ status: 429, message: 'Too many attempts.' })
})

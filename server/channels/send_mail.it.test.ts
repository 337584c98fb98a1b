import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { sendMail } from './send_mail.ts'

// Before anything reads the environment: mails go to a server of this test.
const mails = await vi.hoisted(async () => {
  const { startMailServer } = await import('../testing/mail_server.ts')
  const mails = await startMailServer()
  process.env.HOLDFAST_SMTP_URL = mails.url
  process.env.HOLDFAST_MAIL_FROM = 'alerts@holdfast.example'
  return mails
})
afterAll(() => mails.close())
beforeEach(() => Object.assign(mails, { stepMs: 0 }).got.splice(0))

const MAIL = { subject: 'Taken back more often', text: 'More.', html: '<p>More.</p>' }
const send = (maxMs?: number) => sendMail(MAIL, ['ops@example.com'], 'an-id', null, maxMs)

it('hands a mail to the mail server, which knows it by its id', async () => {
  expect(await send()).toMatchObject({ isOk: true, status: 250 })
  expect(mails.got).toEqual([{ to: 'ops@example.com', id: '<an-id@holdfast.example>', text: expect.stringContaining('\nMore.') }])
})

it('leaves a mail server that is slow at each step, though never silent for long, before it has the mail', async () => {
  mails.stepMs = 300
  const tried = await send(700)
  expect(tried).toEqual({
    status: null,
    text: 'the mail server did not take it within 0.7 seconds',
    retryAfter: null,
    isOk: false,
  })
  expect(await send()).toMatchObject({ isOk: true })
  expect(mails.got).toHaveLength(1)
})

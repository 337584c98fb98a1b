import { createTransport } from 'nodemailer'
import { SEND_MS } from '#core/channel/hold.ts'
import type { Mail } from '#core/channel/render/mail.ts'
import { getEnvironment } from '../platform/config/environment.ts'
import type { Tried } from './tried.ts'

/** How long the mail server may be silent; one that says a little now and then is left after `SEND_MS` all the same. */
const SILENCE_MS = 10_000

interface Beside {
  /** Shown within it, each by its name. */
  pictures: readonly { cid: string; png: Buffer }[]
  /** Where its receiver says that they want no more, by one POST without a question (RFC 8058). */
  leaveUrl: string
}

/** Hands a mail to the operator's mail server. @param id of the delivery, by which mail programs know it from a copy. @param maxMs how long all of it may take. */
export async function sendMail(
  { subject, text, html }: Mail,
  to: readonly string[],
  id: string,
  beside: Beside | null = null,
  maxMs = SEND_MS,
): Promise<Tried> {
  const { HOLDFAST_SMTP_URL, HOLDFAST_MAIL_FROM } = getEnvironment()
  if (!HOLDFAST_SMTP_URL || !HOLDFAST_MAIL_FROM) throw new Error('this server sends no mail: HOLDFAST_SMTP_URL is not set')
  const transport = createTransport({
    url: HOLDFAST_SMTP_URL,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const signal = AbortSignal.timeout(maxMs)
  try {
    const from = { name: 'Holdfast', address: HOLDFAST_MAIL_FROM }
    const messageId = `<${id}@${HOLDFAST_MAIL_FROM.split('@')[1]}>`
    const { response } = await transport.sendMail({
      from,
      to: [...to],
      subject,
      text,
      html,
      messageId,
      signal,
      ...(beside && saidBeside(beside)),
    })
    return { status: Number.parseInt(response, 10) || null, text: response, retryAfter: null, isOk: true }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (signal.aborted) return { status: null, text: tooSlow(maxMs), retryAfter: null, isOk: false }
    const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null
    return { status, text: error.message, retryAfter: null, isOk: false }
  } finally {
    transport.close()
  }
}

const tooSlow = (maxMs: number): string => `the mail server did not take it within ${maxMs / 1_000} seconds`

const saidBeside = ({ pictures, leaveUrl }: Beside) => ({
  attachments: pictures.map(({ cid, png }) => ({ cid, content: png, filename: 'chart.png', contentType: 'image/png' })),
  headers: { 'List-Unsubscribe': `<${leaveUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
})

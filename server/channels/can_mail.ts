import { getEnvironment } from '../platform/config/environment.ts'

/** @returns whether this server can send mails: its operator said by which server, and from whom. */
export function canMail(): boolean {
  const { HOLDFAST_SMTP_URL, HOLDFAST_MAIL_FROM } = getEnvironment()
  return HOLDFAST_SMTP_URL !== undefined && HOLDFAST_MAIL_FROM !== undefined
}

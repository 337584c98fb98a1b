import { createHmac } from 'node:crypto'
import { getEnvironment } from '../platform/config/environment.ts'

/** @returns a text that only we could have made, under HOLDFAST_SECRET; `purpose` keeps what is made for one use from others. */
export const sign = (purpose: string, text: string): string =>
  createHmac('sha256', getEnvironment().HOLDFAST_SECRET ?? '')
    .update(JSON.stringify([purpose, text]))
    .digest('hex')
    .slice(0, 32)

/** @returns the account of an e-mail address as logs and cookies name it: the same for the same account, and nobody's address. */
export const hashAccount = (email: string): string => sign('account', email.trim().toLowerCase())

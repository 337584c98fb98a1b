import { randomBytes, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import { sign } from './hash_account.ts'

/** A browser in which somebody has signed in before: what it keeps, signed by us, is no more than a right to try. */
export interface KnownBrowser {
  name: string
  /** By `hashAccount`. */
  account: string
}

export const KNOWN_BROWSER = 'known_browser'
const COOKIES = [`__Secure-holdfast.${KNOWN_BROWSER}`, `holdfast.${KNOWN_BROWSER}`]

/** @returns the browser that these headers come from; null for one that is not known, or that made its cookie up. */
export function readKnownBrowser(headers: Headers | undefined): KnownBrowser | null {
  const cookies = parseCookies(headers?.get('cookie') ?? '')
  const [name = '', account = '', signature = ''] = (COOKIES.map((one) => cookies.get(one)).find(Boolean) ?? '').split('.')
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(KNOWN_BROWSER, `${name}.${account}`))]
  return given.length === right.length && timingSafeEqual(given, right) ? { name, account } : null
}

/** @returns the value of the cookie for a browser in which an account has just signed in. */
export function writeKnownBrowser(account: string, before: KnownBrowser | null): string {
  const name = before?.account === account ? before.name : randomBytes(16).toString('hex')
  return `${name}.${account}.${sign(KNOWN_BROWSER, `${name}.${account}`)}`
}

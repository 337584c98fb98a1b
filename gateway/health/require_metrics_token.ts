import { hash, timingSafeEqual } from 'node:crypto'
import { Problem } from '#core/problem.ts'

/**
 * @param authorization the header of a request.
 * @param token what it must bring (HOLDFAST_METRICS_TOKEN); nothing where that is not set.
 * @throws Problem `unauthenticated`.
 */
export function requireMetricsToken(authorization: string | undefined, token: string | undefined): void {
  if (token === undefined) return
  const given = /^Bearer +(.+?) *$/i.exec(authorization ?? '')?.[1]
  if (given === undefined || !timingSafeEqual(digest(given), digest(token))) {
    throw new Problem('unauthenticated', 'send the token of HOLDFAST_METRICS_TOKEN: Authorization: Bearer <token>')
  }
}

const digest = (text: string): Buffer => hash('sha256', text, 'buffer')

import { isUtf8 } from 'node:buffer'
import { Problem } from '#core/problem.ts'

const BYTE_ORDER_MARK = 0xfeff

/**
 * A thousand large events have a fraction of it. Brackets and nothing else, as many as 8 MiB hold, would keep the process
 * from everyone else for seconds; what is smaller than this in bytes cannot.
 */
export const MAX_VALUES = 500_000
const SEPARATORS = new Set([...',[{'].map((sign) => sign.charCodeAt(0)))

/**
 * @returns the value that these bytes say.
 * @throws Problem `malformed` where they are not UTF-8, or not JSON; `too_large` where they hold too many values.
 */
export function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new Problem('malformed', 'the body is not UTF-8')
  if (bytes.length > MAX_VALUES && holdsTooMany(bytes)) {
    throw new Problem('too_large', `at most ${MAX_VALUES.toLocaleString('en')} JSON values in one piece`)
  }
  const text = bytes.toString('utf8')
  try {
    return JSON.parse(text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text)
  } catch {
    // The parser's own words quote the body, which may hold personal data.
    throw new Problem('malformed', 'the body is not JSON')
  }
}

/** Counts what begins or separates values, commas in texts included: a look at each byte is cheap beside parsing it. */
function holdsTooMany(bytes: Buffer): boolean {
  let values = 0
  for (const byte of bytes) if (SEPARATORS.has(byte) && ++values > MAX_VALUES) return true
  return false
}

import { isUtf8 } from 'node:buffer'
import { Problem } from '#core/problem.ts'

const BYTE_ORDER_MARK = 0xfeff

/**
 * @returns the value that these bytes say.
 * @throws Problem `malformed` where they are not UTF-8, or not JSON.
 */
export function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new Problem('malformed', 'the body is not UTF-8')
  const text = bytes.toString('utf8')
  try {
    return JSON.parse(text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text)
  } catch {
    // The parser's own words quote the body, which may hold personal data.
    throw new Problem('malformed', 'the body is not JSON')
  }
}

import type { ServerResponse } from 'node:http'
import { ENCODING_HEADER } from '#server/questions/encoding_header.ts'

/** Lets what a route has compressed be known as such: Next would leave that out, and compress it once more. */
export function sayEncoding(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => setHeader(name.toLowerCase() === ENCODING_HEADER ? 'Content-Encoding' : name, value)
}

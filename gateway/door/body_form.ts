import type { IncomingHttpHeaders } from 'node:http'
import { Problem } from '#core/problem.ts'

export type BodyForm = 'event' | 'batch' | 'lines'

const FORMS: Record<string, BodyForm> = {
  'application/cloudevents+json': 'event',
  'application/cloudevents-batch+json': 'batch',
  'application/x-ndjson': 'lines',
}

/**
 * @returns what the body is, by its Content-Type; parameters such as `charset` change nothing, JSON is UTF-8.
 * @throws Problem `unsupported_media_type`.
 */
export function bodyFormOf(headers: IncomingHttpHeaders): BodyForm {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const form = Object.hasOwn(FORMS, type) ? FORMS[type] : undefined
  if (!form) throw new Problem('unsupported_media_type', `Content-Type is one of ${Object.keys(FORMS).join(', ')}`)
  return form
}

/**
 * @returns whether the body is packed with gzip.
 * @throws Problem `unsupported_media_type` for any other packing.
 */
export function isGzipped(headers: IncomingHttpHeaders): boolean {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (encoding === 'gzip' || encoding === 'x-gzip') return true
  if (encoding === 'identity' || encoding === '') return false
  throw new Problem('unsupported_media_type', 'Content-Encoding is gzip or none')
}

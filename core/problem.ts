/** Closed set of codes in `application/problem+json` answers (RFC 9457), with the HTTP status of each. */
export const PROBLEM_STATUS = {
  malformed: 400,
  nothing_accepted: 400,
  invalid_parameter: 400,
  invalid_policy: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  too_slow: 408,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  internal: 500,
  queue_unavailable: 503,
  database_unavailable: 503,
} as const

export type ProblemCode = keyof typeof PROBLEM_STATUS

export interface ProblemBody {
  type: string
  title: string
  status: number
  code: ProblemCode
  detail?: string
  [extra: string]: unknown
}

/** The one error family of Holdfast: every expected failure is one of these, whichever door it leaves by. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly extra: Record<string, unknown>
  /** Seconds after which sending again makes sense (`Retry-After`). */
  readonly retryAfterSeconds: number | undefined

  constructor(code: ProblemCode, detail: string, extra: Record<string, unknown> = {}, retryAfterSeconds?: number) {
    super(detail)
    this.name = 'Problem'
    this.code = code
    this.extra = extra
    this.retryAfterSeconds = retryAfterSeconds
  }

  get status(): number {
    return PROBLEM_STATUS[this.code]
  }

  /** @returns the headers that belong to it whatever its body. */
  toHeaders(): Record<string, string> {
    const headers: Record<string, string> = { 'Content-Type': 'application/problem+json' }
    if (this.retryAfterSeconds !== undefined) headers['Retry-After'] = String(Math.max(1, Math.ceil(this.retryAfterSeconds)))
    if (this.code === 'unauthenticated') headers['WWW-Authenticate'] = 'Bearer'
    if (Array.isArray(this.extra.allow)) headers.Allow = this.extra.allow.join(', ')
    return headers
  }

  /** @returns the RFC 9457 body. `type` is a stable identifier, not an address to fetch. */
  toBody(): ProblemBody {
    const title = this.code.replaceAll('_', ' ')
    return {
      type: `urn:holdfast:problem:${this.code}`,
      title,
      status: this.status,
      code: this.code,
      detail: this.message,
      ...this.extra,
    }
  }
}

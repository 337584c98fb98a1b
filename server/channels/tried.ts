/** What came of a try to tell a channel something. */
export interface Tried {
  /** Of HTTP or SMTP; null where none was answered. */
  status: number | null
  /** What was answered, or what went wrong. */
  text: string
  retryAfter: string | null
  isOk: boolean
}

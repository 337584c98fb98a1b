import type { RejectionCode } from '#core/event/admit.ts'

/** The event door of a server (docs/api.md, "Sending events"), as a sender knows it. */
export interface Door {
  /** The server's address, without a path. */
  url: string
  key: string
  /** Set at the first answer: before, a server that does not answer is not waited for long. */
  reached: boolean
}

export const openDoor = (url: string, key: string): Door => ({ url: url.replace(/\/+$/, ''), key, reached: false })

export interface RejectedEvent {
  id: string | null
  code: RejectionCode | string
  message: string
}

/** What became of one batch. */
export interface BatchOutcome {
  accepted: number
  /** Those that the door named: the first 100 of a request. */
  rejected: RejectedEvent[]
  rejectedCount: number
  /** Given up when the sender was told to stop: they may or may not be in; sending them again does no harm. */
  unsent: number
}

/** The door will not take anything from us, or has not for too long. */
export class DoorClosed extends Error {
  override name = 'DoorClosed'
}

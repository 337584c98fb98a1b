import type { ChildProcess } from 'node:child_process'

/** A program that the platform keeps running. */
export interface Service {
  name: string
  logFile: string
  /** Says who to kill: holds the number of the process that runs now. */
  pidFile: string
  start(): Promise<ChildProcess>
  /** @returns whether it answers now; never rejects. */
  isReady(): Promise<boolean>
  stopSignal: 'SIGINT' | 'SIGTERM'
  /** Past this it is ended by force. */
  stopsWithinMs: number
}

/** A service that others reach by an address. */
export interface AddressedService extends Service {
  url: string
}

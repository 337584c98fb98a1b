import type { ChildProcess } from 'node:child_process'
import type { Signs } from './judge_life.ts'

/** A program that the platform keeps running. */
export interface Service {
  name: string
  logFile: string
  /** Says who to kill: holds the number of the process that runs now. */
  pidFile: string
  start(): Promise<ChildProcess>
  /** @returns whether it answers now; never rejects. */
  isReady(): Promise<boolean>
  /** @returns what it shows of its life now; never rejects. Where not given, its end alone is heard of. */
  signs?(): Promise<Signs>
  stopSignal: 'SIGINT' | 'SIGTERM'
  /** Past this it is ended by force. */
  stopsWithinMs: number
}

/** A service that others reach by an address. */
export interface AddressedService extends Service {
  url: string
}

import type { Ground } from './ground.ts'
import type { Outcome } from './outcome.ts'

/** One fault: makes it, looks what comes of it, and ends it. */
export interface Fault {
  name: string
  run(ground: Ground): Promise<Outcome>
}
